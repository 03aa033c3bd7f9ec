import { noteMark } from '../behaviour/drawNotes.ts';
import type { Check } from './evidence.ts';

/** Nothing an agent typed about a customer lies on the disk once everything has ended. */
export const noNotesLeft: Check = ({ residue }) => {
	const place = residue.indexOf(noteMark);
	return place === -1
		? []
		: [{ kind: 'notesLeft', detail: `on the disk: ${residue.slice(Math.max(0, place - 60), place + 30)}` }];
};
