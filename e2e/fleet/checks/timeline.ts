import type { WorldChange } from '../../genesys/world/worldChange.ts';

/** A final wrap-up as the platform came to hold it. */
export type Stored = {
	readonly at: number;
	readonly conversationId: string;
	readonly communicationId: string;
	readonly code: string;
	readonly notes: string;
	/** `afterword`, `desktop`, `supervisor` or `timeout`. */
	readonly by: string;
};

/** All wrap-ups that the platform stored, oldest first. */
export function storesIn(truth: readonly WorldChange[]): Stored[] {
	return truth
		.filter(({ kind }) => kind === 'wrapupStored')
		.map(({ at, conversationId, detail }) => ({
			at,
			conversationId,
			communicationId: String(detail['communication']),
			code: String(detail['code']),
			notes: String(detail['notes']),
			by: String(detail['by']),
		}));
}

/** The wrap-ups of one communication, oldest first; each held until the next. */
export const storesOf = (stores: readonly Stored[], communicationId: string) =>
	stores.filter((stored) => stored.communicationId === communicationId);

/** Whether this is the wrap-up that was meant. Spaces around notes do not count: no tool shows them. */
export const isMeant = (stored: Stored, meant: { readonly codeId: string; readonly notes: string }) =>
	stored.code === meant.codeId && stored.notes.trim() === meant.notes.trim();

/** When after-call work of a conversation ended, in epoch milliseconds; null when it never did. */
export function workEndedAt(truth: readonly WorldChange[], conversationId: string): number | null {
	return (
		truth.find((change) => change.conversationId === conversationId && change.kind === 'afterCallWorkEnded')?.at ?? null
	);
}

/** When after-call work of a conversation began; null when there was none. */
export function workStartedAt(truth: readonly WorldChange[], conversationId: string): number | null {
	return (
		truth.find((change) => change.conversationId === conversationId && change.kind === 'afterCallWorkStarted')?.at ??
		null
	);
}

/**
 * Whether what is held leaves nothing of a choice to write: it is the very wrap-up, or it has the code, and the agent
 * who typed no notes did not mean to take those of others away.
 */
export const isSatisfied = (stored: Stored, meant: { readonly codeId: string; readonly notes: string }) =>
	isMeant(stored, meant) || (stored.code === meant.codeId && meant.notes.trim() === '');
