import type { Answer } from '../answer.ts';
import type { Client } from '../client.ts';
import type { Clock } from '../clock.ts';
import type { Failure } from '../failure.ts';
import type { Medium } from '../medium.ts';
import type { Clues } from './clues.ts';
import type { EvidenceMemory, EvidenceResource } from './createEvidenceMemory.ts';
import type { EvidencePart, EvidenceSource } from './evidence.ts';
import { readMessages } from './readMessages.ts';
import { readSummaries } from './readSummaries.ts';
import { summaryParts } from './summaryParts.ts';
import { within } from './within.ts';

/** The wrap-up that evidence is wanted for. */
export type EvidenceSubject = {
	readonly conversationId: string;
	readonly communicationId: string | null;
	readonly medium: Medium;
	readonly queueId: string | null;
	/** From `OwnCommunication.clues`; null where the platform told none, or another life of the worker had them. */
	readonly clues: Clues | null;
};

/** What {@link gatherEvidence} needs besides the client. */
export type EvidenceTools = {
	readonly clock: Clock;
	readonly memory: EvidenceMemory;
	/** The organisation's counts in a queue, by code; empty where they are not known. */
	readonly prior: (queueId: string) => Readonly<Record<string, number>>;
	/** Called for each part as it comes; never after the returned promise has settled. */
	readonly onPart: (part: EvidencePart) => void;
	/** Most requests that may be spent; 0 gives only what is known already. */
	readonly requests: number;
	/**
	 * Whether the socket tells of summaries at present: they are not asked for then. Without it they are taken to come
	 * that way once one came in this life.
	 */
	readonly isTold?: boolean;
	/** How long Copilot gets before it is asked, in milliseconds: it sums up when a conversation is over. Without it none. */
	readonly headStart?: number;
	/** Whether one may be spent on finding out if Copilot is there, where no word of it came yet. */
	readonly mayExplore: boolean;
};

/** How long a source may take, in milliseconds. */
const patience = 2000;

/** A permission or scope is missing; unlike the 403 about one conversation that is somebody else's or long over. */
const isMissingRight = (failure: Failure) =>
	failure.kind === 'http' && failure.status === 403 && failure.code !== 'not.authorized';

/**
 * Gathers what is known of a conversation beside its facts. Attributes, the prior and a summary that the socket told
 * come at once and cost nothing; then at most `requests` requests leave side by side, for the messages of a message
 * conversation first, and for Copilot's word where that is there. Each waits two seconds at most and not at all for the rate
 * budget; a 403 is remembered for the session. Whatever fails leaves its part out: this never rejects for it.
 *
 * Rests on `GET /conversations/{id}/summaries` and `POST /conversations/messages/{id}/messages/bulk`.
 */
export async function gatherEvidence(
	client: Client,
	subject: EvidenceSubject,
	wanted: ReadonlySet<EvidenceSource>,
	tools: EvidenceTools,
): Promise<void> {
	const { clock, memory } = tools;
	const { conversationId, queueId, clues } = subject;
	let isOver = false;

	const give = (part: EvidencePart) => {
		if (isOver) return;
		memory.brought(part.source);
		tools.onPart(part);
	};

	const ask = async <Value>(
		resource: EvidenceResource,
		read: (call: { readonly cut: AbortSignal; readonly purpose: 'draft' }) => Promise<Answer<Value>>,
		take: (value: Value) => void,
	): Promise<void> => {
		const answer = await within(clock, patience, (cut) => read({ cut, purpose: 'draft' }));
		if (answer?.kind === 'ok') take(answer.value);
		else if (answer !== null && isMissingRight(answer.failure)) memory.forbid(resource);
		else if (answer?.failure.kind === 'http' && answer.failure.status === 404 && resource === 'summaries')
			memory.sawCopilot(false);
	};

	const askSummaries = async () => {
		if (tools.headStart !== undefined) await clock.sleep(tools.headStart);
		await ask(
			'summaries',
			(call) => readSummaries(client, subject, call),
			(summary) => {
				memory.sawCopilot(summary !== null);
				if (summary !== null) for (const part of summaryParts(summary, wanted)) give(part);
			},
		);
	};

	const askMessages = () =>
		ask(
			'messages',
			(call) => readMessages(client, conversationId, clues?.messages ?? [], call),
			(texts) => {
				if (texts.length > 0) give({ source: 'messages', texts });
			},
		);

	if (wanted.has('attributes') && clues !== null && Object.keys(clues.attributes).length > 0)
		give({ source: 'attributes', attributes: clues.attributes });
	const prior = wanted.has('prior') && queueId !== null ? tools.prior(queueId) : {};
	if (Object.keys(prior).length > 0) give({ source: 'prior', prior });
	const heard = memory.heardOf(conversationId);
	if (heard !== null) for (const part of summaryParts(heard, wanted)) give(part);

	const open = openResources(subject, wanted, tools);
	const asking = open
		.slice(0, tools.requests)
		.map((resource) => (resource === 'summaries' ? askSummaries() : askMessages()));
	await Promise.all(asking);
	isOver = true;
}

/** What is worth a request now: messages are there for certain, a summary may still be in the making. */
function openResources(
	{ conversationId, medium, clues }: EvidenceSubject,
	wanted: ReadonlySet<EvidenceSource>,
	{ memory, mayExplore, isTold = memory.wasTold() }: EvidenceTools,
): readonly EvidenceResource[] {
	const explores = memory.copilot() === 'unknown' && mayExplore;
	const mayBeThere = memory.copilot() === 'there' || explores;
	const wantsSummary = (wanted.has('copilot') || wanted.has('summary')) && memory.heardOf(conversationId) === null;
	const wantsMessages = wanted.has('messages') && medium === 'message' && (clues?.messages.length ?? 0) > 0;
	const open: EvidenceResource[] = [];
	if (wantsMessages) open.push('messages');
	if (wantsSummary && mayBeThere && !isTold) open.push('summaries');
	// Whoever sends to find out about Copilot wants that first.
	const inOrder = explores ? open.toReversed() : open;
	return inOrder.filter((resource) => !memory.isForbidden(resource));
}
