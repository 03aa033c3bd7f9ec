import { describe, expect, it } from 'vitest';
import { openDesk } from './testing/openDesk.ts';
import type { Leg } from './testing/wirePlatform.ts';

/** A desk with the socket up, on a platform that tells of every write. */
async function openHearing() {
	const desk = openDesk();
	const { platform, time } = desk;
	desk.line.isUp = true;
	const tell = async (leg: Leg) => {
		desk.desk.hear(platform.eventOf(leg));
		await time.settle();
	};
	platform.followers.add((leg) => desk.desk.hear(platform.eventOf(leg)));
	// An ordinary call before has taught the desk the name of the queue.
	const before = platform.call('before');
	await time.run(desk.desk.book.look());
	Object.assign(before, { state: 'disconnected', work: 'skipped', listed: false });
	await time.run(desk.desk.book.look());
	platform.requests.length = 0;
	const phase = (id: string) => desk.desk.book.find(desk.key(id))?.wrapUp.phase.kind;
	return { ...desk, tell, phase };
}

/** A call that rings, is answered and ends, each told by an event. */
async function callByEvents(scene: Awaited<ReturnType<typeof openHearing>>, id: string): Promise<Leg> {
	const leg = scene.platform.call(id);
	leg.state = 'alerting';
	await scene.tell(leg);
	leg.state = 'connected';
	await scene.tell(leg);
	await scene.time.run(scene.desk.wake('began', () => 1));
	scene.platform.hangUp(leg);
	await scene.tell(leg);
	return leg;
}

const codesOf = (id: string) => `get conversations/${id}/participants/${id}-agent/wrapupcodes`;

describe('with the socket up', () => {
	it('three requests lead from the first ring to the confirmed wrap-up', async () => {
		const scene = await openHearing();
		const { desk, time, platform, choose, entry, disk } = scene;
		await callByEvents(scene, 'c1');
		await time.run(desk.wake('ended', () => 1));
		await time.run(desk.wake('wrapUpShown', () => 1));
		expect(entry()).toMatchObject({ queueName: 'Billing', progress: { kind: 'choosing' }, codes: { kind: 'ready' } });
		await choose('c1');
		await time.advance(5000);
		expect(entry()?.progress).toMatchObject({ kind: 'ended', outcome: { kind: 'applied' } });
		expect(platform.requests).toEqual([
			codesOf('c1'),
			'get conversations',
			'post conversations/calls/c1/participants/c1-agent/communications/c1-leg/wrapup',
		]);
		expect([...disk.journal.values()]).toMatchObject([{ outcome: 'applied', requests: 3 }]);
	});

	it('a page that is first waits for the event, and asks nothing when it comes', async () => {
		const { desk, time, platform, tell, entry } = await openHearing();
		const leg = platform.call('c1');
		await tell(leg);
		platform.hangUp(leg);
		void time.clock.sleep(250).then(() => tell(leg));
		await time.run(desk.wake('ended', () => 1));
		expect(entry()?.progress.kind).toBe('choosing');
		expect(platform.requests).toEqual([codesOf('c1')]);
	});

	it.each(['ended', 'wrapUpShown'] as const)('an event that never comes is not waited for: %s', async (cause) => {
		const { desk, time, platform, tell, entry } = await openHearing();
		const leg = platform.call('c1');
		await tell(leg);
		platform.hangUp(leg);
		const begun = time.now();
		await time.run(desk.wake(cause, () => 1));
		expect(time.now() - begun).toBe(300);
		expect(entry()?.progress.kind).toBe('choosing');
		expect(platform.requests).toEqual(['get conversations', codesOf('c1')]);
	});

	it('one event does not explain two ends', async () => {
		const scene = await openHearing();
		const { desk, time, platform, tell, phase } = scene;
		const second = platform.call('c2');
		await tell(second);
		await callByEvents(scene, 'c1');
		await time.run(desk.wake('ended', () => 1));
		platform.hangUp(second);
		await time.run(desk.wake('ended', () => 1));
		expect(phase('c2')).toBe('wrapping');
	});

	it('the name of an unknown queue is asked for once', async () => {
		const { desk, time, platform, tell, line } = openWithoutName();
		line.isUp = true;
		await tell(platform.call('c1'));
		await tell(platform.call('c2'));
		await time.settle();
		expect(desk.book.entries().map(({ wrapUp }) => wrapUp.queueName)).toEqual(['Billing', 'Billing']);
		expect(platform.requests).toEqual(['get conversations']);
	});
});

function openWithoutName() {
	const scene = openDesk();
	const tell = async (leg: Leg) => {
		scene.desk.hear(scene.platform.eventOf(leg));
		await scene.time.settle();
	};
	return { ...scene, tell };
}

describe('an event', () => {
	it('of somebody else is nothing to this desk', async () => {
		const { platform, tell, desk } = await openHearing();
		await tell(platform.call('c1', 'agent-2'));
		expect(desk.book.find('c1/c1-agent/c1-leg')).toBeUndefined();
	});

	it('that comes late or twice never moves a wrap-up back', async () => {
		const scene = await openHearing();
		const { platform, phase, choose, time, desk } = scene;
		const leg = platform.call('c1');
		const ringing = platform.eventOf({ ...leg, state: 'alerting' });
		const connected = platform.eventOf(leg);
		platform.hangUp(leg);
		const pending = platform.eventOf(leg);
		for (const event of [pending, connected, ringing, pending]) desk.hear(event);
		expect(phase('c1')).toBe('wrapping');
		await time.settle();
		await choose('c1');
		await time.advance(5000);
		for (const event of [pending, connected, ringing]) desk.hear(event);
		expect(phase('c1')).toBe('applied');
	});

	it('does not bring back what is over and put away', async () => {
		const scene = await openHearing();
		const { platform, choose, time, desk, entry } = scene;
		const leg = await callByEvents(scene, 'c1');
		const pending = platform.eventOf(leg);
		await choose('c1');
		await time.advance(60_000);
		expect(desk.entries()).toEqual([]);
		await scene.tell(platform.call('c2'));
		desk.hear(pending);
		expect(entry()).toBeUndefined();
		expect(desk.book.entries().map(({ wrapUp }) => wrapUp.key)).not.toContain(scene.key('c1'));
	});

	it('of a wrap-up made elsewhere ends it with its code, without a request', async () => {
		const scene = await openHearing();
		const { platform, entry } = scene;
		const leg = await callByEvents(scene, 'c1');
		platform.requests.length = 0;
		await scene.tell({ ...leg, work: 'pending', stored: { code: 'refund', notes: '' } });
		platform.store(leg, { code: 'refund', notes: '' });
		expect(entry()?.progress).toMatchObject({ kind: 'ended', outcome: { kind: 'alreadyApplied' } });
		await scene.time.advance(5000);
		expect(platform.requests).toEqual([]);
	});

	it('that ends it without a code waits for the one with the code, and reads when that is lost', async () => {
		const scene = await openHearing();
		const { entry, time } = scene;
		const leg = await callByEvents(scene, 'c1');
		leg.work = 'complete';
		await scene.tell({ ...leg, stored: null });
		expect(entry()?.progress.kind).toBe('choosing');
		leg.stored = { code: 'ININ-WRAP-UP-TIMEOUT', notes: '' };
		await time.advance(600);
		expect(entry()?.progress).toMatchObject({ kind: 'ended', outcome: { kind: 'missed', reason: 'timedOut' } });
	});

	it('cannot tell a draft from a final wrap-up, so the platform is read', async () => {
		const scene = await openHearing();
		const { entry, time } = scene;
		const leg = await callByEvents(scene, 'c1');
		leg.stored = { code: 'complaint', notes: '', provisional: true };
		await scene.tell(leg);
		expect(entry()?.stored).toBeNull();
		await time.advance(600);
		expect(entry()).toMatchObject({ stored: null, progress: { kind: 'choosing' } });
		leg.stored = { code: 'refund', notes: '' };
		await scene.tell(leg);
		await time.advance(600);
		expect(entry()).toMatchObject({ stored: { id: 'refund' }, progress: { kind: 'choosing' } });
	});

	it('of an older wrap-up confirms nothing', async () => {
		const scene = await openHearing();
		const { platform, choose, entry, time, desk } = scene;
		const leg = await callByEvents(scene, 'c1');
		const at = (second: number) => new Date(time.now() + second * 1000).toISOString();
		const old = platform.eventOf({
			...leg,
			work: 'complete',
			stored: { code: 'refund', notes: 'ticket 4711', endTime: at(0) },
		});
		leg.stored = { code: 'refund', notes: '', endTime: at(1) };
		await time.run(desk.book.look());
		platform.followers.clear();
		platform.failures.set('get conversations/calls/c1/participants', { kind: 'network', message: 'TypeError' });
		await choose('c1');
		await time.advance(2100);
		desk.hear(old);
		await time.settle();
		expect(entry()?.progress.kind).toBe('sending');
	});
});

describe('without a sign of the agent', () => {
	it('nothing is read, also not after an outage; with the next sign all is as ever', async () => {
		const { desk, time, platform, line } = openDesk();
		platform.hangUp(platform.call('c1'));
		platform.failures.set('get conversations', { kind: 'network', message: 'TypeError' });
		await time.run(desk.book.look());
		line.isResting = true;
		platform.requests.length = 0;
		await time.run(desk.book.look());
		await time.advance(600_000);
		expect(platform.requests).toEqual([]);
		line.isResting = false;
		platform.failures.clear();
		await time.run(desk.wake('ended', () => 1));
		expect(desk.entries()).toHaveLength(1);
	});
});
