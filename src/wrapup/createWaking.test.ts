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
