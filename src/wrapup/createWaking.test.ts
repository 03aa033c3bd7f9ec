import { describe, expect, it } from 'vitest';
import { openDesk } from './testing/openDesk.ts';

const listReads = (requests: readonly string[]) => requests.filter((request) => request === 'get conversations').length;

describe('a card that appears', () => {
	it('tells of a conversation that rang, connected and ended faster than the page shows', async () => {
		const { desk, time, platform, entry } = openDesk();
		platform.hangUp(platform.call('c1'));
		await time.run(desk.wake('appeared', () => 1));
		expect(entry()?.progress.kind).toBe('choosing');
	});

	it('costs nothing when it is one we know, drawn again', async () => {
		const { desk, time, platform, owe } = openDesk();
		await owe('c1');
		const before = listReads(platform.requests);
		await time.run(desk.wake('appeared', () => 1));
		expect(listReads(platform.requests)).toBe(before);
	});

	it('costs nothing when it is gone before the page is at rest', async () => {
		const { desk, time, platform } = openDesk();
		await time.run(desk.wake('appeared', () => 0));
		expect(listReads(platform.requests)).toBe(0);
	});
});

describe('a tool or card that vanishes', () => {
	it('makes the desk look while a wrap-up waits for a choice, and only then', async () => {
		const { desk, time, platform, owe, choose } = openDesk();
		await time.run(desk.wake('vanished', () => 0));
		expect(listReads(platform.requests)).toBe(0);
		await owe('c1');
		const before = listReads(platform.requests);
		await time.run(desk.wake('vanished', () => 0));
		expect(listReads(platform.requests)).toBe(before + 1);
		await choose('c1');
		await time.run(desk.wake('vanished', () => 0));
		expect(listReads(platform.requests)).toBe(before + 1);
	});
});

describe('an outage', () => {
	it('is waited out: what ended meanwhile is noticed when the platform answers again', async () => {
		const { desk, time, platform, entry } = openDesk();
		platform.failures.set('get conversations', { kind: 'network', message: 'TypeError' });
		platform.hangUp(platform.call('c1'));
		await time.run(desk.book.look());
		await time.advance(60_000);
		expect(entry()).toBeUndefined();
		platform.failures.clear();
		await time.advance(31_000);
		expect(entry()?.progress.kind).toBe('choosing');
	});

	it('is asked about less and less often, and no more once nobody is signed in', async () => {
		const { desk, time, platform } = openDesk();
		platform.failures.set('get conversations', { kind: 'network', message: 'TypeError' });
		await time.run(desk.book.look());
		await time.advance(60_000);
		const inTheFirstMinute = listReads(platform.requests);
		expect(inTheFirstMinute).toBeGreaterThan(3);
		await time.advance(60_000);
		expect(listReads(platform.requests) - inTheFirstMinute).toBeLessThanOrEqual(4);
		desk.clear();
		const before = listReads(platform.requests);
		await time.advance(120_000);
		expect(listReads(platform.requests)).toBe(before);
	});
});

describe('a conflict that nobody settles', () => {
	it('ends as missed when its window is over, and gives the wrap-up free', async () => {
		const { desk, time, platform, owe, choose, entry, disk } = openDesk();
		const leg = await owe('c1');
		await choose('c1');
		leg.stored = { code: 'complaint', notes: '' };
		await time.advance(5000);
		expect(entry()?.progress.kind).toBe('conflict');
		leg.work = 'complete';
		await time.run(desk.wake('vanished', () => 0));
		expect(entry()?.progress).toMatchObject({ kind: 'ended', outcome: { kind: 'missed', reason: 'closed' } });
		expect([...disk.journal.values()]).toMatchObject([{ outcome: 'missed', reason: 'closed' }]);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toEqual([]);
	});
});
