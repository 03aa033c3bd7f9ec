import { notesLimits } from '../../src/protocol/notesLimits.ts';
import type { Code, Entry } from '../../src/protocol/snapshot.ts';

/** Why a code cannot go with the notes as they are: policy wants some with it, or the platform does not take as many. */
export type NotesProblem = 'missing' | 'tooLong';

/** What is wrong with these notes for this code; null where it may go. */
export function notesProblem({ needsNotes }: Entry, { id }: Code, notes: string): NotesProblem | null {
	if (notes.length > notesLimits.platform) {
		return 'tooLong';
	}
	return needsNotes?.includes(id) === true && notes.trim() === '' ? 'missing' : null;
}
