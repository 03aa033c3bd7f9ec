import { describe, expect, it } from 'vitest';
import type { JournalStep } from '../journal/journalStep.ts';
import { refusal } from './testing/httpPlatform.ts';
import { openDesk } from './testing/openDesk.ts';
import { playAnswers, type Stage } from './testing/playAnswers.ts';

/** What a step says, without its times. */
const told = ({ kind, answer }: JournalStep) =>
	answer === undefined ? kind : `${kind} ${answer.status ?? answer.result} ${answer.correlationId ?? '-'}`;

const play = async (stage: Stage = {}) => {
	const played = await playAnswers('communication', stage);
	const steps = played.journal?.steps ?? played.intent?.steps ?? [];
	return { ...played, steps, told: steps.map(told) };
};

describe('the steps of a choice', () => {
	it('are its requests, each under the id of its answer, after the end of its undo time', async () => {
		const {
			told: words,
			steps,
			journal,
		} = await play({
			choice: { stage: { kind: 'held', until: 0 } },
		});
		expect(words).toEqual(['left', 'read ok request-1', 'write ok request-2', 'stored ok request-3']);
		const times = steps.flatMap(({ at, answer }) => [at, ...(answer === undefined ? [] : [answer.at])]);
		expect(times).toEqual(times.toSorted((one, other) => one - other));
		expect(steps.map(({ at, answer }) => (answer === undefined ? null : answer.at - at))).toEqual([null, 20, 20, 20]);
		expect(journal?.endedAt).toBe(steps.at(-1)?.answer?.at);
	});

	it('tell what was refused, what got no answer, and of a token that was renewed', async () => {
		const { told: words } = await play({
			prepare: ({ faults }, session) => {
				session.token = 'stale';
				session.renewedTo = 'token-1';
				faults.write.push({ does: 'nothing', answers: refusal(503, 'down') });
				faults.write.push({ does: 'nothing', answers: refusal(409, 'request.conflict') });
			},
		});
		expect(words.slice(0, 3)).toEqual(['read 401 -', 'read ok request-2', 'write 503 request-3']);
		expect(words).toContain('write 409 request-5');
		expect(words.at(-1)).toMatch(/^stored ok/);
		const lost = await play({ prepare: ({ faults }) => void faults.write.push({ answers: 'lost' }) });
		expect(lost.told).toContain('write none -');
	});

	it('tell of a conflict, and of the answer to it', async () => {
		const played = await play({
			prepare: ({ state }) => void Object.assign(state, { stored: { code: 'complaint', notes: '' } }),
		});
		expect(played.told).toEqual(['read ok request-1', 'conflict']);
		await played.outbox.settle('intent-1', 'replace');
		await played.goOn();
		const [intent] = played.outbox.live();
		expect(intent?.steps?.map(({ kind }) => kind)).toEqual(['read', 'conflict', 'replace', 'read', 'write', 'stored']);
	});

	it('of a long outage are its first and its last', async () => {
		const { steps } = await play({
			lasts: 600_000,
			prepare: ({ faults }) => {
				faults.read.push(...Array.from({ length: 60 }, () => ({ answers: refusal(503, 'down') })));
			},
		});
		expect(steps).toHaveLength(24);
		expect(steps.slice(0, 8).map(told)).toEqual(Array.from({ length: 8 }, (_, at) => `read 503 request-${at + 1}`));
		expect(steps.at(-1)?.at).toBeGreaterThan(500_000);
	});
});

describe('the moment a wrap-up was shown', () => {
	it('is the first one with an open panel', async () => {
		const { desk, time, owe, choose, disk } = openDesk();
		await owe('c1');
		await time.advance(3000);
		const openedAt = time.now();
		desk.panelOpened();
		await time.advance(1000);
		await choose('c1');
		await time.advance(10_000);
		desk.panelClosed();
		await owe('c2');
		await choose('c2');
		await time.advance(10_000);
		const lines = [...disk.journal.values()];
		expect(lines.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
		expect(lines.map(({ shownAt }) => shownAt)).toEqual([openedAt, undefined]);
		expect(lines[0]).toMatchObject({ noticedAt: openedAt - 3000, chosenAt: openedAt + 1000 });
	});

	it('is at once where the panel is open already', async () => {
		const { desk, time, owe, platform, disk } = openDesk();
		desk.panelOpened();
		const leg = await owe('c1');
		const noticedAt = time.now();
		await time.advance(5000);
		platform.store(leg, { code: 'complaint', notes: '' });
		await time.run(desk.book.look());
		await time.settle();
		expect([...disk.journal.values()]).toEqual([
			expect.objectContaining({ rank: null, noticedAt, shownAt: noticedAt }),
		]);
	});
});
