import type { StoredWrapUp } from '../genesys/conversation.ts';
import type { MissedReason } from './outcome.ts';

/** What a fresh read of the platform says about one wrap-up. */
export type Fresh = {
	/** `notYet` = the communication still goes on; `gone` = the platform knows nothing of it any more. */
	readonly window: 'notYet' | 'open' | 'complete' | 'skipped' | 'closed' | 'gone';
	readonly stored: StoredWrapUp | null;
	readonly version: string | null;
};

/** The choice as far as the decision needs it. */
export type Wanted = {
	readonly codeId: string;
	readonly notes: string;
	/** The final code the panel showed as stored when the agent chose; null when it showed none. */
	readonly seenCodeId: string | null;
	/** Notes under the same code may go: they are the agent's own, or the agent was asked. Absent means that they may not. */
	readonly mayReplaceNotes?: boolean;
	/** It may be written after the window has closed, over nothing or over the time-out code. Absent means that it may not. */
	readonly late?: boolean;
};

/** What to do after a fresh read. */
export type Decision =
	| { readonly kind: 'write' }
	| { readonly kind: 'stored' }
	| { readonly kind: 'conflict'; readonly found: StoredWrapUp }
	| { readonly kind: 'missed'; readonly reason: MissedReason };

/** The code the platform stores by itself when the queue's time runs out. Source: "Configure after call work settings". */
export const timeoutCode = 'ININ-WRAP-UP-TIMEOUT';

/** Notes as they are compared: the platform and other tools may change blanks and line ends. */
const plain = (notes: string) => notes.replace(/\s+/g, ' ').trim();

/** Whether the platform holds this very wrap-up: same code, same notes, and final. The test that also confirms a 202. */
export function isSame(stored: StoredWrapUp | null, wanted: Wanted): boolean {
	return (
		stored !== null &&
		!stored.provisional &&
		stored.codeId === wanted.codeId &&
		plain(stored.notes) === plain(wanted.notes)
	);
}

/** Whether nothing of the choice is left to write: the agent wrote no notes, so those of others under the code stay. */
function isSettled(stored: StoredWrapUp | null, wanted: Wanted): boolean {
	const bare = stored !== null && wanted.mayReplaceNotes !== true && plain(wanted.notes) === '';
	return isSame(bare ? { ...stored, notes: '' } : stored, wanted);
}

/**
 * Whether the choice may replace another final wrap-up. The panel shows a stored code, but not its notes: to choose
 * another code over one that was shown replaces it as a whole; notes of others under the chosen code are asked about.
 */
function mayReplace(stored: StoredWrapUp, wanted: Wanted): boolean {
	if (stored.codeId !== wanted.codeId) return stored.codeId === wanted.seenCodeId;
	return wanted.mayReplaceNotes === true || plain(stored.notes) === '';
}

/** Whether after-call work has ended, and nobody's code is stored. */
function isCodeless({ window, stored }: Pick<Fresh, 'window' | 'stored'>): boolean {
	const isOver = window === 'complete' || window === 'closed';
	return isOver && (stored === null || stored.provisional || stored.codeId === timeoutCode);
}

/**
 * Decides what a fresh read means for a choice. A provisional wrap-up is a draft of
 * some other tool and never a conflict. Before the window opens (a code armed early) nothing stands against writing.
 */
export function decideFresh({ window, stored }: Fresh, wanted: Wanted): Decision {
	if (isSettled(stored, wanted)) return { kind: 'stored' };
	if (wanted.late === true && isCodeless({ window, stored })) return { kind: 'write' };
	switch (window) {
		case 'skipped':
			return { kind: 'missed', reason: 'skipped' };
		case 'complete':
		case 'closed':
		case 'gone':
			return { kind: 'missed', reason: stored?.codeId === timeoutCode ? 'timedOut' : 'closed' };
		case 'notYet':
		case 'open':
			return stored === null || stored.provisional || mayReplace(stored, wanted)
				? { kind: 'write' }
				: { kind: 'conflict', found: stored };
	}
}
