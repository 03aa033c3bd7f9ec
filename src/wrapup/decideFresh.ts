import type { StoredWrapUp } from '../genesys/conversation.ts';
import type { MissedReason } from './outcome.ts';

/** What a fresh read of the platform says about one wrap-up. */
export type Fresh = {
	/** `notYet` = the communication still goes on. */
	readonly window: 'notYet' | 'open' | 'complete' | 'skipped' | 'closed';
	readonly stored: StoredWrapUp | null;
	readonly version: string | null;
};

/** The choice as far as the decision needs it. */
export type Wanted = {
	readonly codeId: string;
	readonly notes: string;
	/** The final code the panel showed as stored when the agent chose; null when it showed none. */
	readonly seenCodeId: string | null;
};

/** What to do after a fresh read. */
export type Decision =
	| { readonly kind: 'write' }
	| { readonly kind: 'stored' }
	| { readonly kind: 'conflict'; readonly found: StoredWrapUp }
	| { readonly kind: 'missed'; readonly reason: MissedReason };

/** The code the platform stores by itself when the queue's time runs out. Source: "Configure after call work settings". */
export const timeoutCode = 'ININ-WRAP-UP-TIMEOUT';

/** Whether the platform holds this very wrap-up: same code, same notes, and final. The test that also confirms a 202. */
export function isSame(stored: StoredWrapUp | null, wanted: Wanted): boolean {
	return (
		stored !== null &&
		!stored.provisional &&
		stored.codeId === wanted.codeId &&
		stored.notes.trim() === wanted.notes.trim()
	);
}

/**
 * Decides what a fresh read means for a choice. A provisional wrap-up is a draft of
 * some other tool and never a conflict. Before the window opens (a code armed early) nothing stands against writing.
 */
export function decideFresh(fresh: Fresh, wanted: Wanted): Decision {
	if (isSame(fresh.stored, wanted)) return { kind: 'stored' };
	switch (fresh.window) {
		case 'skipped':
			return { kind: 'missed', reason: 'skipped' };
		case 'complete':
		case 'closed':
			return { kind: 'missed', reason: fresh.stored?.codeId === timeoutCode ? 'timedOut' : 'closed' };
		case 'notYet':
		case 'open': {
			const { stored } = fresh;
			const foreign =
				stored !== null &&
				!stored.provisional &&
				stored.codeId !== wanted.codeId &&
				stored.codeId !== wanted.seenCodeId;
			return foreign ? { kind: 'conflict', found: stored } : { kind: 'write' };
		}
	}
}
