import { notesLimits } from '../../src/protocol/notesLimits.ts';

/**
 * How near notes are to a limit: `report`, where reports may begin to cut them; `near`, shortly before the platform takes no
 * more; `over`, beyond that. Null while they are far from any.
 */
export type NotesLevel = { readonly kind: 'report' | 'near' | 'over'; readonly limit: number } | null;

/** A limit comes in sight at nine tenths of it. */
const inSight = 0.9;

/** The level of notes of this length, in UTF-16 units. */
export function notesLevel(length: number): NotesLevel {
	const { report, platform } = notesLimits;
	if (length > platform) {
		return { kind: 'over', limit: platform };
	}
	if (length >= platform * inSight) {
		return { kind: 'near', limit: platform };
	}
	return length >= report * inSight ? { kind: 'report', limit: report } : null;
}
