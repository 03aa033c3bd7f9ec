import { describe, expect, it } from 'vitest';
import { codes, saying } from '../../src/suggest/learner/testing/conversations.ts';
import { judge } from './gates.ts';
import type { Labelled } from './labelledSet.ts';
import { playStream } from './playStream.ts';
import type { Run } from './runs.ts';

/** A run in which every `right`th first suggestion is right and all are quite sure. */
function played(length: number, right: number) {
	const events = Array.from(
		{ length },
		(_, at): Labelled => ({
			id: String(at),
			circumstances: saying('hm'),
			candidates: codes,
			codeId: at % right === 0 ? 'c-1' : 'c-2',
			split: '',
			at,
		}),
	);
	return playStream(events, { contender: () => ({ suggest: () => [0.98, 0.01, 0.01], learn: () => undefined }) });
}

const run = (name: string): Run => ({ name, by: null, play: () => played(1, 1) });
const verdicts = (name: string, length: number, right: number) =>
	Object.fromEntries(
		judge({ [name]: played(length, right) }, [run(name)]).map(({ figure, verdict }) => [figure, verdict]),
	);

describe('the gates', () => {
	it('are kept by a run that is good enough, and broken by one that is not', () => {
		expect(verdicts('abcd-notes', 557, 1)).toEqual({
			top1: 'kept',
			top3: 'kept',
			calibrationError: 'kept',
			'applied 0.99': 'kept',
			bytes: 'kept',
		});
		expect(verdicts('abcd-notes', 557, 2)).toMatchObject({ top1: 'broken', top3: 'kept', calibrationError: 'broken' });
	});

	it('judge no run that is much shorter than the public one', () => {
		expect(verdicts('abcd-notes', 90, 2)).toMatchObject({ top1: 'not judged', top3: 'not judged' });
	});

	it('judge the calibration of sets that nobody knows, and of no rival', () => {
		expect(verdicts('our own', 1200, 1)).toMatchObject({ calibrationError: 'kept' });
		expect(verdicts('our own', 1200, 2)).toMatchObject({ calibrationError: 'broken' });
		expect(verdicts('our own', 60, 2)).toMatchObject({ calibrationError: 'not judged' });
		const rival = { 'our own by habit': played(60, 2) };
		expect(judge(rival, [{ ...run('our own by habit'), by: 'habit' }]).map(({ figure }) => figure)).toEqual(['bytes']);
	});
});
