import * as v from 'valibot';
import type { EvidenceSource } from './evidence.ts';
import type { HeardSummary } from './summaryEvent.ts';

/** What is read with a request of its own. */
export type EvidenceResource = 'summaries' | 'messages';

const sourceNames = ['attributes', 'messages', 'summary', 'copilot', 'prior'] as const satisfies EvidenceSource[];

/** What the worker's next life takes up; nothing of any conversation is in it. */
export const keptEvidenceSchema = v.object({
	/** Whether the organisation has Copilot, as far as was seen. */
	copilot: v.picklist(['unknown', 'there', 'notThere']),
	forbidden: v.array(v.picklist(['summaries', 'messages'])),
	used: v.array(v.picklist(sourceNames)),
});

/** See {@link keptEvidenceSchema}. */
export type KeptEvidence = v.InferOutput<typeof keptEvidenceSchema>;

/** A memory that knows nothing yet. */
export const noEvidence: KeptEvidence = { copilot: 'unknown', forbidden: [], used: [] };

/** What is known of the sources in this session, and the summaries that were told before anybody asked. */
export type EvidenceMemory = {
	/** Takes a summary from the socket. One without content, as after an error, never replaces one with. */
	readonly hear: (summary: HeardSummary) => void;
	readonly heardOf: (conversationId: string) => HeardSummary | null;
	/** Whether the socket has told of a summary in this life. */
	readonly wasTold: () => boolean;
	/** The wrap-up is over: nothing of its conversation is kept. */
	readonly forget: (conversationId: string) => void;
	readonly copilot: () => KeptEvidence['copilot'];
	/** The summaries of a conversation were read; whether they held anything. */
	readonly sawCopilot: (gave: boolean) => void;
	readonly forbid: (resource: EvidenceResource) => void;
	readonly isForbidden: (resource: EvidenceResource) => boolean;
	readonly brought: (source: EvidenceSource) => void;
	/** For the options page. What a policy switched off is not known here. */
	readonly stateOf: (source: EvidenceSource) => 'used' | 'forbidden' | 'nothing yet';
	readonly restore: (kept: KeptEvidence) => void;
	/** Another agent, or none. */
	readonly clear: () => void;
};

/** Summaries that wait for their wrap-up; an agent has a handful of conversations at a time. */
const mostHeard = 16;

const resourceOf: Partial<Record<EvidenceSource, EvidenceResource>> = {
	copilot: 'summaries',
	summary: 'summaries',
	messages: 'messages',
};

/**
 * Remembers a 403 for the session, so that what is forbidden is asked once, and whether Copilot is there, so that an
 * organisation without it pays one request and no more. `onChange` gets what the next life may take up.
 */
export function createEvidenceMemory(onChange: (kept: KeptEvidence) => void = () => undefined): EvidenceMemory {
	const heard = new Map<string, HeardSummary>();
	let told = false;
	let known: KeptEvidence = noEvidence;
	const learn = (more: Partial<KeptEvidence>) => {
		known = { ...known, ...more };
		onChange(known);
	};
	const isForbidden = (resource: EvidenceResource) => known.forbidden.includes(resource);

	return {
		hear: (summary) => {
			told = true;
			if (known.copilot !== 'there') learn({ copilot: 'there' });
			const { conversationId, texts, predictions } = summary;
			if (texts.length === 0 && predictions.length === 0) return;
			heard.delete(conversationId);
			heard.set(conversationId, summary);
			for (const oldest of heard.keys()) if (heard.size > mostHeard) heard.delete(oldest);
		},
		heardOf: (conversationId) => heard.get(conversationId) ?? null,
		wasTold: () => told,
		forget: (conversationId) => void heard.delete(conversationId),
		copilot: () => known.copilot,
		sawCopilot: (gave) => {
			if (gave && known.copilot !== 'there') learn({ copilot: 'there' });
			else if (!gave && known.copilot === 'unknown') learn({ copilot: 'notThere' });
		},
		forbid: (resource) => {
			if (!isForbidden(resource)) learn({ forbidden: [...known.forbidden, resource] });
		},
		isForbidden,
		brought: (source) => {
			if (!known.used.includes(source)) learn({ used: [...known.used, source] });
		},
		stateOf: (source) => {
			const resource = resourceOf[source];
			if (known.used.includes(source)) return 'used';
			return resource !== undefined && isForbidden(resource) ? 'forbidden' : 'nothing yet';
		},
		restore: (kept) => {
			known = kept;
		},
		clear: () => {
			heard.clear();
			told = false;
			learn(noEvidence);
		},
	};
}
