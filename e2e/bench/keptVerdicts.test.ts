import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunVerdict } from '../detector/rig/judgeRun.ts';
import { noMistakes } from '../detector/rig/mistakes.ts';
import { planCases } from '../detector/rig/planCases.ts';
import { keptVerdicts } from './keptVerdicts.ts';

const [first, second] = planCases([1]);

describe('kept verdicts', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'afterword-verdicts-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('are there again for the next run of the same build, which plays the others', () => {
		if (first === undefined || second === undefined) throw new Error('A seed plans no cases.');
		const verdict: RunVerdict = {
			of: first,
			product: noMistakes,
			alone: noMistakes,
			asked: 0,
			silent: false,
			drift: false,
			latencies: { toBackground: [3], toKnown: [], toDone: [], toOver: [] },
			canaries: 0,
			refused: 0,
			failure: null,
		};
		keptVerdicts(join(folder, 'a.jsonl'), 'one').add(verdict);
		const again = keptVerdicts(join(folder, 'a.jsonl'), 'one');
		expect(again.verdicts).toEqual([verdict]);
		expect([again.isPlayed(first), again.isPlayed(second)]).toEqual([true, false]);
	});

	it('of another build are refused', () => {
		keptVerdicts(join(folder, 'a.jsonl'), 'one');
		expect(() => keptVerdicts(join(folder, 'a.jsonl'), 'two')).toThrow(/another build/);
	});
});
