import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes, conversation } from '../../src/suggest/learner/testing/conversations.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { figureOf, gates, keeps } from './gates.ts';
import type { Labelled } from './labelledSet.ts';
import { playStream } from './playStream.ts';
import { readSets } from './readSets.ts';
import { rivals } from './rivals.ts';
import { createScoreSheet } from './scoreSheet.ts';

const events = Array.from({ length: 90 }, (_, place): Labelled => {
	const { circumstances, codeId } = conversation(place);
	return { id: String(place), circumstances, candidates: codes, codeId, split: 'test', at: place };
});

describe('a stream played', () => {
	it('is learned: nearly all right in the end, and far ahead of every habit', () => {
		const played = playStream(events, { ownHistoryOnly: false, table: null, scoredFrom: 30 });
		expect(played.events).toBe(60);
		expect(played.top1).toBeGreaterThan(0.95);
		const habit = rivals['habit']?.();
		const sheet = createScoreSheet();
		for (const event of events) sheet.take(event, habit?.(event) ?? []);
		expect(played.top1).toBeGreaterThan(sheet.figures().top1 + 0.3);
	});

	it('teaches nothing where nothing may be learned', () => {
		const names = playStream(events, { ownHistoryOnly: false, table: null, stopsLearningAt: 0 });
		expect(names.top1).toBeLessThan(0.6);
	});

	it('gives the same figures each time', () => {
		const figures = () => {
			const { times, ...rest } = playStream(events, { ownHistoryOnly: true, table: null });
			expect(times.predictP50).toBeGreaterThan(0);
			return rest;
		};
		expect(figures()).toEqual(figures());
	});
});

describe('a score sheet', () => {
	it('counts ranks, reciprocal ranks and first twenty as they are', () => {
		const sheet = createScoreSheet();
		const [event] = events;
		if (event === undefined) throw new Error('There is no event to score.');
		for (const chances of [
			[0.7, 0.2, 0.1],
			[0.2, 0.5, 0.3],
		])
			sheet.take({ ...event, codeId: 'c-1' }, chances);
		const { top1, top3, reciprocalRank, calibrationError, first20, newCode } = sheet.figures();
		expect([top1, top3, reciprocalRank]).toEqual([0.5, 1, (1 + 1 / 3) / 2]);
		expect(calibrationError).toBeCloseTo((0.3 + 0.5) / 2);
		expect([first20.events, newCode.events]).toEqual([2, 1]);
	});
});

const publicData = join(projectRoot, '../shared/data');

describe.skipIf(!existsSync(publicData))('on public data (skipped where ../shared/data is absent)', () => {
	it('keeps the gates of the smallest set, without a word table', () => {
		const path = join(publicData, 'abcd-notes.jsonl.gz');
		const [set] = readSets(path, [path]);
		const played = playStream(set?.events ?? [], { ownHistoryOnly: false, table: null });
		const broken = gates
			.filter(({ run }) => run === 'abcd-notes')
			.filter((gate) => !keeps(gate, figureOf(played, gate.figure)));
		expect(broken).toEqual([]);
		expect(played.events).toBe(557);
	}, 120_000);
});
