import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import { codes, conversation } from '../../src/suggest/learner/testing/conversations.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { createLearnerContender } from './contender.ts';
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

const learner = () => createLearnerContender(createMemory(), null);

describe('a stream played', () => {
	it('is learned: nearly all right in the end, and far ahead of every habit', () => {
		const played = playStream(events, { contender: learner, scoredFrom: 30 });
		expect(played.events).toBe(60);
		expect(played.top1).toBeGreaterThan(0.95);
		const habit = playStream(events, { contender: rivals['habit'] ?? learner, scoredFrom: 30 });
		expect(played.top1).toBeGreaterThan(habit.top1 + 0.3);
	});

	it('teaches nothing where nothing may be learned', () => {
		expect(playStream(events, { contender: learner, stopsLearningAt: 0 }).top1).toBeLessThan(0.6);
	});

	it('gives the same figures each time', () => {
		const figures = () => {
			const { times, ...rest } = playStream(events, { contender: learner, ownHistoryOnly: true });
			expect(times.predictP50).toBeGreaterThan(0);
			return rest;
		};
		expect(figures()).toEqual(figures());
	});

	it.each(['naive Bayes', 'nearest neighbours', 'logistic regression'])('is learned by %s too', (name) => {
		const played = playStream(events, { contender: rivals[name] ?? learner, scoredFrom: 45 });
		expect(played.top1).toBeGreaterThan(0.9);
		const chances = Array.from(rivals[name]?.().suggest(events[0] ?? never()) ?? []);
		expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
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

function never(): never {
	throw new Error('The list of events is empty.');
}

const publicData = join(projectRoot, '../shared/data');

describe.skipIf(!existsSync(publicData))('on public data (skipped where ../shared/data is absent)', () => {
	it('keeps the gates of the smallest set, without a word table', () => {
		const path = join(publicData, 'abcd-notes.jsonl.gz');
		const [set] = readSets(path, [path], (sentence) => expect(sentence).toBe(''), 'apart');
		const played = playStream(set?.events ?? [], { contender: learner });
		const broken = gates
			.filter(({ run }) => run === 'abcd-notes')
			.filter((gate) => !keeps(gate, figureOf(played, gate.figure)));
		expect(broken).toEqual([]);
		expect(played.events).toBe(557);
	}, 120_000);
});
