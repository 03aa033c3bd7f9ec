import type { Utterance } from '../../src/suggest/learner/circumstances.ts';
import { listOf, type Row, textOf } from './readRows.ts';

const agentRoles: readonly string[] = ['a', 'agent', 'system'];

function turnOf(turn: unknown): Utterance[] {
	if (typeof turn === 'string') return [{ role: 'customer', text: turn }];
	if (typeof turn !== 'object' || turn === null) return [];
	const fields: Row = Object.fromEntries(Object.entries(turn));
	const text = textOf(fields, 't') || textOf(fields, 'text');
	const role = textOf(fields, 'r') || textOf(fields, 'role');
	return text === '' ? [] : [{ role: agentRoles.includes(role) ? 'agent' : 'customer', text }];
}

/** The turns of a row. A plain text is the customer's, except in sets of summaries, which have a second one. */
export function turnsOf(row: Row): Utterance[] {
	const plainRole = 'text2' in row ? 'summary' : 'customer';
	const plain = ['text', 'text2'].flatMap((field): Utterance[] => {
		const text = textOf(row, field);
		return text === '' ? [] : [{ role: plainRole, text }];
	});
	return [...plain, ...listOf(row, 'turns').flatMap(turnOf)];
}

/** The turns of a row that are not the agent's. */
export function customerTurnsOf(row: Row): Utterance[] {
	return turnsOf(row).filter(({ role }) => role !== 'agent');
}

/** What the agent noted, line by line. */
export function notesOf(row: Row): Utterance[] {
	const notes = Array.isArray(row['note']) ? row['note'] : [textOf(row, 'note')];
	return notes.map(String).flatMap((text): Utterance[] => (text === '' ? [] : [{ role: 'note', text }]));
}
