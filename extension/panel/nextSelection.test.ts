import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/protocol/snapshot.ts';
import { nextSelection } from './nextSelection.ts';
import { sampleCodes, sampleEntry, sampleNow } from './testing/sampleSnapshot.ts';

const code = sampleCodes[0] ?? { id: '', name: '' };
const ended: Progress = { kind: 'ended', code, outcome: { kind: 'applied' }, at: sampleNow };
const held: Progress = { kind: 'held', intentId: 'i', code, until: sampleNow };
const choosing: Progress = { kind: 'choosing', previous: null };
const entries = (...stands: readonly Progress[]) =>
	stands.map((progress, place) => sampleEntry({ key: `e${place}`, progress }));

describe('the expanded entry', () => {
	it.each([
		['stays while it is open', 'e1', [choosing, held], 'e1'],
		['moves to the first that waits once it has ended', 'e0', [ended, held, choosing], 'e2'],
		['is one on its way when none waits', null, [ended, held], 'e1'],
		['is none when all have ended', 'e0', [ended], null],
		['is another one when it is gone', 'gone', [choosing], 'e0'],
	] as const)('%s', (_, selected, stands, expected) => {
		expect(nextSelection(selected, entries(...stands))).toBe(expected);
	});
});
