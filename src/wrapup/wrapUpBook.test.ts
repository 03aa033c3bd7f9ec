import { describe, expect, it } from 'vitest';
import type { Failure } from '../genesys/failure.ts';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import { httpFailed, offline } from './testing/platformModel.ts';
import { createWirePlatform } from './testing/wirePlatform.ts';
import { type BookEntry, createWrapUpBook } from './wrapUpBook.ts';

const key = (id: string) => `${id}/${id}-agent/${id}-leg`;

function openBook() {
	const time = createSimulatedTime();
	const platform = createWirePlatform(time);
	const reach: (Failure | null)[] = [];
	const elsewhere: BookEntry[] = [];
	const who = { userId: 'agent-1' as string | null };
	const book = createWrapUpBook({
		client: platform.client,
		clock: time.clock,
		userId: () => who.userId,
		skew: () => 0,
		onChange: () => undefined,
		onReach: (failure) => reach.push(failure),
		onEndedElsewhere: (entry) => elsewhere.push(entry),
	});
	const phase = (id: string) => book.find(key(id))?.wrapUp.phase.kind;
	return { ...platform, platform, time, book, reach, elsewhere, who, phase, look: () => time.run(book.look()) };
}

describe('looking', () => {
	it('asks nothing while nobody is signed in', async () => {
		const { who, look, requests } = openBook();
		who.userId = null;
		await look();
		expect(requests).toEqual([]);
	});

	it('notices a wrap-up with two requests: the list, and its codes', async () => {
		const { call, hangUp, look, requests, book } = openBook();
		const leg = call('c1');
		await look();
		hangUp(leg);
		requests.length = 0;
		await look();
		expect(requests).toEqual(['get conversations', 'get conversations/c1/participants/c1-agent/wrapupcodes']);
		expect(book.find(key('c1'))).toMatchObject({ requests: 2, codes: [{ id: 'refund' }, { id: 'complaint' }] });
		await look();
		expect(requests).toHaveLength(3);
	});

	it('shares a look among those who ask together', async () => {
		const { time, book, requests } = openBook();
		await time.run(Promise.all([book.look(), book.look(), book.look()]));
		expect(requests).toHaveLength(2);
	});

	it('keeps two interactions apart', async () => {
		const { call, hangUp, look, phase } = openBook();
		hangUp(call('c1'));
		call('c2');
		await look();
		expect([phase('c1'), phase('c2')]).toEqual(['wrapping', 'connected']);
	});

	it('reports how it went, and changes nothing when it went wrong', async () => {
		const { call, hangUp, look, phase, failures, reach } = openBook();
		hangUp(call('c1'));
		await look();
		failures.set('get conversations', offline);
		await look();
		expect(reach).toEqual([null, offline]);
		expect(phase('c1')).toBe('wrapping');
	});

	it('drops an answer that came for the agent before', async () => {
		const { call, hangUp, book, time, who } = openBook();
		hangUp(call('c1'));
		const looking = book.look();
		who.userId = 'agent-2';
		await time.run(looking);
		expect(book.entries()).toEqual([]);
	});

	it('says why codes cannot be read, and reads them again', async () => {
		const { call, hangUp, look, book, failures, time } = openBook();
		hangUp(call('c1'));
		failures.set('get conversations/c1', httpFailed(503));
		await look();
		expect(book.find(key('c1'))).toMatchObject({ codes: null, codesFailure: { status: 503 } });
		failures.clear();
		await time.run(book.reloadCodes(key('c1')));
		expect(book.find(key('c1'))).toMatchObject({ codesFailure: null, codes: [{ id: 'refund' }, { id: 'complaint' }] });
	});
});

describe('a wrap-up that the list no longer shows', () => {
	async function absent(
		change: (scene: ReturnType<typeof openBook>, leg: ReturnType<ReturnType<typeof openBook>['call']>) => void,
	) {
		const scene = openBook();
		const leg = scene.call('c1');
		scene.hangUp(leg);
		await scene.look();
		leg.listed = false;
		change(scene, leg);
		await scene.look();
		return scene;
	}

	it('is still owed where the media shape says so', async () => {
		const { phase, elsewhere } = await absent(() => undefined);
		expect(phase('c1')).toBe('wrapping');
		expect(elsewhere).toEqual([]);
	});

	it('is done where it was wrapped up elsewhere, and the end is told once', async () => {
		const { phase, elsewhere, look } = await absent(({ store }, leg) => store(leg, { code: 'refund', notes: '' }));
		expect(phase('c1')).toBe('alreadyApplied');
		await look();
		expect(elsewhere).toHaveLength(1);
	});

	it.each([
		['complete', null, { kind: 'missed', reason: 'closed' }],
		['skipped', null, { kind: 'missed', reason: 'skipped' }],
		['complete', { code: 'ININ-WRAP-UP-TIMEOUT', notes: '' }, { kind: 'missed', reason: 'timedOut' }],
	] as const)('ends as it ended: %s with %o', async (work, stored, outcome) => {
		const { elsewhere } = await absent((_, leg) => Object.assign(leg, { work, stored }));
		expect(elsewhere[0]?.wrapUp.phase).toMatchObject({ outcome });
	});

	it.each([
		['get conversations/calls/c1', httpFailed(404)],
		['get conversations/calls/c1', httpFailed(403, 'not.authorized')],
	])('is over when %s answers %o', async (start, failure) => {
		const { phase } = await absent(({ failures }) => failures.set(start, failure));
		expect(phase('c1')).toBe('missed');
	});

	it.each([httpFailed(503), httpFailed(429), httpFailed(401), offline])(
		'is not given up for a platform that fails: %o',
		async (failure) => {
			const work = await absent(({ failures }) => failures.set('get conversations/calls/c1', failure));
			expect(work.phase('c1')).toBe('wrapping');
			const stored = await absent(({ failures, store }, leg) => {
				store(leg, { code: 'refund', notes: '' });
				failures.set('get conversations/calls/c1/participants/c1-agent/communications', failure);
			});
			expect(stored.phase('c1')).toBe('wrapping');
			stored.failures.clear();
			await stored.look();
			expect(stored.phase('c1')).toBe('alreadyApplied');
		},
	);

	it('is looked after also when the agent has taken a choice back', async () => {
		const { phase, book } = await absent(({ book: open }, leg) => {
			open.apply(key('c1'), { kind: 'chosen', intentId: 'i' });
			open.apply(key('c1'), { kind: 'settled', intentId: 'i', outcome: { kind: 'withdrawn' }, at: 1 });
			leg.work = 'complete';
		});
		expect(phase('c1')).toBe('withdrawn');
		expect(book.find(key('c1'))?.wrapUp.window).toBe('over');
	});

	it('goes once it is applied and put away', async () => {
		const { book, requests } = await absent(({ book: open, requests: before }) => {
			open.apply(key('c1'), { kind: 'chosen', intentId: 'i' });
			open.apply(key('c1'), { kind: 'settled', intentId: 'i', outcome: { kind: 'applied' }, at: 1 });
			open.dismiss(key('c1'));
			before.length = 0;
		});
		expect(book.entries()).toEqual([]);
		expect(requests).toEqual(['get conversations']);
	});

	it('stays away when the agent signed out meanwhile', async () => {
		const scene = openBook();
		const leg = scene.call('c1');
		scene.hangUp(leg);
		await scene.look();
		leg.listed = false;
		const looking = scene.book.look();
		await Promise.resolve();
		await Promise.resolve();
		scene.book.clear();
		await scene.time.run(looking);
		expect(scene.book.entries()).toEqual([]);
	});
});

describe('looking for an end', () => {
	it('looks again until the platform says what the page says', async () => {
		const { call, hangUp, look, book, time, requests, phase } = openBook();
		const leg = call('c1');
		await look();
		requests.length = 0;
		void time.clock.sleep(800).then(() => hangUp(leg));
		await time.run(book.lookForEnd());
		expect(phase('c1')).toBe('wrapping');
		expect(requests.filter((request) => request === 'get conversations')).toHaveLength(6);
	});

	it('gives up after a few seconds', async () => {
		const { call, look, book, time, requests } = openBook();
		call('c1');
		await look();
		const begun = time.now();
		requests.length = 0;
		await time.run(book.lookForEnd());
		expect(requests).toHaveLength(8);
		expect(time.now() - begun).toBe(5500);
	});

	it('looks less often where a wrap-up that is known may be what the page speaks of, and still finds a late one', async () => {
		const { call, hangUp, look, book, time, requests, phase } = openBook();
		hangUp(call('c1'));
		const leg = call('c2');
		await look();
		requests.length = 0;
		await time.run(book.lookForEnd());
		expect(requests.filter((request) => request === 'get conversations')).toHaveLength(4);
		void time.clock.sleep(3000).then(() => hangUp(leg));
		await time.run(book.lookForEnd());
		expect(phase('c2')).toBe('wrapping');
	});

	it('stops when the page takes it back', async () => {
		const { call, look, book, time, requests } = openBook();
		call('c1');
		await look();
		requests.length = 0;
		void time.clock.sleep(200).then(book.stopLookingForEnd);
		await time.run(book.lookForEnd());
		expect(requests).toHaveLength(2);
	});

	it('looks once where no conversation is on', async () => {
		const { book, time, requests } = openBook();
		await time.run(book.lookForEnd());
		expect(requests).toHaveLength(1);
	});
});

describe('keeping', () => {
	it('takes up what a former life knew, and nothing twice', async () => {
		const { call, hangUp, look, book } = openBook();
		hangUp(call('c1'));
		await look();
		const kept = book.entries();
		const next = openBook();
		next.book.restore(kept);
		next.book.restore(kept.map((entry) => ({ ...entry, requests: 99 })));
		expect(next.book.entries()).toEqual(kept);
	});
});
