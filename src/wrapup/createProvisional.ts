import type { Answer } from '../genesys/answer.ts';
import type { Clock } from '../genesys/clock.ts';
import type { ProvisionalState } from '../protocol/snapshot.ts';

/** Milliseconds without a change after which a draft is saved. */
export const provisionalDelay = 1500;

/** What the agent has typed and chosen so far, none of it final. */
export type ProvisionalDraft = { readonly codeId: string | null; readonly notes: string };

/** What {@link createProvisional} needs from outside. */
export type ProvisionalPorts = {
	readonly clock: Clock;
	/** Whether the conversation of this wrap-up still goes on and nothing was chosen for good. */
	readonly maySave: (key: string) => boolean;
	/**
	 * Saves at the platform; null when it may not be saved any more once it is its turn. `signal` ends with the draft: a
	 * newer one has taken its place, or it was forgotten.
	 */
	readonly save: (key: string, draft: ProvisionalDraft, signal: AbortSignal) => Promise<Answer<unknown> | null>;
	readonly onChange: () => void;
};

type Held = {
	readonly draft: ProvisionalDraft;
	readonly cancel: AbortController;
	state: Exclude<ProvisionalState, 'off'>;
};

/**
 * Saves drafts of wrap-ups while their conversations go on: a moment after the last change, and only the last. A failure
 * costs the agent nothing, because the notes are on this device too; it is told, and the next change tries again.
 * Nothing here is final: a draft ends with the conversation, and only the agent's click writes a wrap-up.
 */
export function createProvisional(ports: ProvisionalPorts) {
	const drafts = new Map<string, Held>();

	const saveLater = async (key: string, held: Held): Promise<void> => {
		await ports.clock.sleep(provisionalDelay, held.cancel.signal);
		if (held.cancel.signal.aborted || !ports.maySave(key)) return;
		const answer = await ports.save(key, held.draft, held.cancel.signal);
		if (answer === null) return;
		held.state = answer.kind === 'ok' ? 'saved' : 'failed';
		ports.onChange();
	};

	return {
		/** Takes a change in; one that changes nothing, or empties what was empty, costs no request. */
		change: (key: string, change: Partial<ProvisionalDraft>): void => {
			const before = drafts.get(key);
			const old = before?.draft ?? { codeId: null, notes: '' };
			const draft = { ...old, ...change };
			const isSame = draft.codeId === old.codeId && draft.notes === old.notes;
			if (!ports.maySave(key) || (isSame && before?.state !== 'failed')) return;
			before?.cancel.abort();
			const held: Held = { draft, cancel: new AbortController(), state: 'waiting' };
			drafts.set(key, held);
			void saveLater(key, held);
			ports.onChange();
		},
		codeIdOf: (key: string): string | null => drafts.get(key)?.draft.codeId ?? null,
		stateOf: (key: string): Held['state'] => drafts.get(key)?.state ?? 'nothing',
		/** Forgets the draft of a wrap-up that has ended; what still waits is not saved. */
		forget: (key: string): void => {
			drafts.get(key)?.cancel.abort();
			drafts.delete(key);
		},
		clear: (): void => {
			for (const { cancel } of drafts.values()) cancel.abort();
			drafts.clear();
		},
	};
}
