import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/protocol/snapshot.ts';
import { nextSelection } from './nextSelection.ts';
import { sampleCodes, sampleEntry, sampleNow } from './testing/sampleSnapshot.ts';

const code = sampleCodes[0] ?? { id: '', name: '' };
const ended: Progress = { kind: 'ended', code, outcome: { kind: 'applied' }, at: sampleNow, nothingOwed: false };
const held: Progress = { kind: 'held', intentId: 'i', code, until: sampleNow };
const talking: Progress = { kind: 'talking', provisional: 'nothing', requestedWork: null };
const choosing: Progress = { kind: 'choosing', previous: null };
const entries = (...stands: readonly Progress[]) =>
	stands.map((progress, place) => sampleEntry({ key: `e${place}`, progress }));

describe('the expanded entry', () => {
	it.each([
		['stays while it is open', 'e1', [choosing, held], 'e1'],
		['moves to the first that waits once it has ended', 'e0', [ended, held, choosing], 'e2'],
		['is one on its way when none waits', null, [ended, held], 'e1'],
		['is none when all have ended', 'e0', [ended], null],
		['is a conversation that goes on when there is nothing else', null, [ended, talking], 'e1'],
		['makes room for a wrap-up that waits', 'e1', [choosing, talking], 'e0'],
		['is another one when it is gone', 'gone', [choosing], 'e0'],
	] as const)('%s', (_, selected, stands, expected) => {
		expect(nextSelection(selected, entries(...stands), () => false)).toBe(expected);
	});

	it('stays a conversation in which the agent has begun to write', () => {
		expect(nextSelection('e1', entries(choosing, talking), ({ key }) => key === 'e1')).toBe('e1');
	});
});
