import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { keptOf, nothingLearned } from '../suggest/learned.ts';
import { anIntent } from '../wrapup/testing/samples.ts';
import { createConnection } from './createConnection.ts';
import { openDatabase } from './database.ts';
import { expireRecords } from './expireRecords.ts';
import { forgetWrapUps } from './forgetWrapUps.ts';
import { createDiskStores } from './stores.ts';
import { line } from './testing/line.ts';

let databases = 0;

const day = 24 * 60 * 60_000;
const today = 1000 * day;

const storesOf = (name: string) =>
	createDiskStores(
		createConnection((onClosed) => openDatabase(name, onClosed)),
		() => today,
	);

function disk() {
	databases += 1;
	const name = `test-${databases}`;
	return { name, stores: storesOf(name) };
}

describe('the disk', () => {
	it('keeps intents for another life', async () => {
		const { name, stores } = disk();
		await stores.intents.put(anIntent());
		const again = storesOf(name);
		expect(await again.intents.all()).toEqual([anIntent()]);
		await again.intents.remove('intent-1');
		expect(await stores.intents.all()).toEqual([]);
	});

	it('lists the journal of one agent, newest first, one line for each id', async () => {
		const { name, stores } = disk();
		for (const entry of [
			line('a', 1),
			line('b', 3),
			line('c', 2),
			line('x', 9, 'other'),
			{ ...line('a', 4), requests: 9 },
		]) {
			await stores.journal.write(entry);
		}
		expect((await stores.journal.list('u', 2)).map(({ id, requests }) => [id, requests])).toEqual([
			['a', 9],
			['b', 4],
		]);
		expect(await stores.journal.find('u', 'a')).toMatchObject({ requests: 9 });
		expect(await stores.journal.find('other', 'a')).toBeNull();
		expect(await stores.journal.find('u', 'z')).toBeNull();
		expect((await stores.journal.since('u', 3)).map(({ id }) => id)).toEqual(['b', 'a']);
		await forgetWrapUps(await openDatabase(name), 'u');
		expect(await stores.journal.list('u', 9)).toEqual([]);
		expect(await stores.journal.list('other', 9)).toHaveLength(1);
	});

	it('gives choices oldest first, and to their owner only', async () => {
		const { stores } = disk();
		const choice = { userId: 'u', queueId: null, medium: 'call', codeId: 'a' };
		await stores.choices.add({ ...choice, id: '1', at: 20 });
		await stores.choices.add({ ...choice, id: '2', at: 10 });
		await stores.choices.add({ ...choice, id: '3', at: 5, userId: 'other' });
		expect((await stores.choices.list('u')).map(({ id }) => id)).toEqual(['2', '1']);
	});

	it('lets the oldest choices go', async () => {
		const { stores } = disk();
		for (let at = 1; at <= 2003; at += 1) {
			await stores.choices.add({ userId: 'u', queueId: null, medium: 'call', codeId: 'a', id: String(at), at });
		}
		const kept = await stores.choices.list('u');
		expect(kept).toHaveLength(2000);
		expect(kept[0]?.id).toBe('4');
	}, 30_000);

	it('keeps drafts by wrap-up and agent', async () => {
		const { stores } = disk();
		await stores.drafts.put({ key: 'k', userId: 'u', notes: 'one', at: 1 });
		await stores.drafts.put({ key: 'k', userId: 'u', notes: 'two', at: 2 });
		expect(await stores.drafts.all('u')).toEqual([{ key: 'k', userId: 'u', notes: 'two', at: 2 }]);
		expect(await stores.drafts.all('other')).toEqual([]);
		await stores.drafts.remove('k');
		expect(await stores.drafts.all('u')).toEqual([]);
	});

	it('sets a record aside that it cannot read, and gives the others', async () => {
		const { name, stores } = disk();
		await stores.intents.put(anIntent());
		const database = await openDatabase(name);
		const broken = { id: 'broken', stage: 'of another version' };
		const transaction = database.transaction('outbox', 'readwrite');
		await transaction.store.put(Object.assign(anIntent(), broken));
		await transaction.done;
		expect((await stores.intents.all()).map(({ id }) => id)).toEqual(['intent-1']);
		expect(await database.getAllKeys('outbox')).toEqual(['intent-1']);
		expect(await database.getAll('aside')).toMatchObject([
			{ id: 'outbox broken', store: 'outbox', record: broken, at: today },
		]);
		expect(await stores.intents.all()).toHaveLength(1);
	});

	it('deletes what was set aside after thirty days', async () => {
		const { name, stores } = disk();
		const database = await openDatabase(name);
		await database.put('drafts', Object.assign({ key: 'k', userId: 'u', notes: 'private', at: 1 }, { notes: 7 }));
		await stores.drafts.all('u');
		expect(await stores.aside.count()).toBe(1);
		await expireRecords(database, today + 30 * day, 365);
		expect(await stores.aside.count()).toBe(1);
		await expireRecords(database, today + 30 * day + 1, 365);
		expect(await stores.aside.count()).toBe(0);
	});

	it.each([
		['without a time', {}],
		['with a time that is still to come', { at: today + 400 * day }],
	])('counts the thirty days of what was set aside %s from the next start', async (_, time) => {
		const { name, stores } = disk();
		const database = await openDatabase(name);
		await database.put('aside', { id: 'drafts k', store: 'drafts', record: { key: 'k' }, ...time });
		await expireRecords(database, today, 365);
		expect(await database.getAll('aside')).toMatchObject([{ record: { key: 'k' }, at: today }]);
		await expireRecords(database, today + 20 * day, 365);
		expect(await stores.aside.count()).toBe(1);
		await expireRecords(database, today + 31 * day, 365);
		expect(await stores.aside.count()).toBe(0);
	});

	it('rejects when it cannot be opened, and is opened again the next time', async () => {
		const { name } = disk();
		let attempts = 0;
		const connection = createConnection(() => {
			attempts += 1;
			return attempts === 1 ? Promise.reject(new Error('no disk')) : openDatabase(name);
		});
		const stores = createDiskStores(connection);
		await expect(stores.intents.all()).rejects.toThrow('no disk');
		expect(await stores.intents.all()).toEqual([]);
	});
});

describe('what was learned', () => {
	it('is set aside as it was, and counted, when it cannot be read', async () => {
		const { name, stores } = disk();
		await stores.memory.write(keptOf('eu org u', nothingLearned()));
		await stores.memory.setAside('eu org u');
		await stores.memory.setAside('nobody');
		expect(await stores.memory.read('eu org u')).toBeUndefined();
		expect(await (await openDatabase(name)).getAll('aside')).toMatchObject([
			{ id: 'memory eu org u', store: 'memory', at: today, record: { key: 'eu org u', learned: 0 } },
		]);
	});

	it('can be learned anew from the choices, until their agent clears them', async () => {
		const { stores } = disk();
		const choice = (id: string, userId: string, at: number) =>
			stores.choices.add({ id, userId, queueId: null, medium: 'call', codeId: 'refund', at });
		await choice('b', 'u', 2);
		await choice('a', 'u', 1);
		await choice('c', 'other', 3);
		expect((await stores.choices.list('u')).map(({ id }) => id)).toEqual(['a', 'b']);
		await stores.choices.clear('u');
		expect(await stores.choices.list('u')).toEqual([]);
		expect(await stores.choices.list('other')).toHaveLength(1);
	});
});
