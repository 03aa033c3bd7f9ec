import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { keptOf, nothingLearned } from '../suggest/learned.ts';
import { anIntent } from '../wrapup/testing/samples.ts';
import { createConnection } from './createConnection.ts';
import { openDatabase } from './database.ts';
import { createDiskStores } from './stores.ts';

let databases = 0;

function newName(): string {
	databases += 1;
	return `database-${databases}`;
}

/** A choice as version 1 of the database kept it. */
function inVersion1(id: string, stage: unknown): object {
	const ofVersion2 = new Set(['attempts', 'mayReplaceNotes']);
	const known = Object.entries(anIntent({ id })).filter(([field]) => !ofVersion2.has(field));
	return { ...Object.fromEntries(known), stage };
}

/** A database as the first version of Afterword left it. */
async function leaveVersion1(name: string, outbox: readonly object[]): Promise<void> {
	const database = await openDB(name, 1, {
		upgrade(fresh) {
			fresh.createObjectStore('outbox', { keyPath: 'id' });
			fresh.createObjectStore('journal', { keyPath: 'id' }).createIndex('byEnd', 'endedAt');
			fresh.createObjectStore('choices', { keyPath: 'id' }).createIndex('byTime', 'at');
			fresh.createObjectStore('drafts', { keyPath: 'key' });
			fresh.createObjectStore('aside', { keyPath: 'id' });
		},
	});
	for (const record of outbox) await database.put('outbox', record);
	await database.put('drafts', { key: 'k', userId: 'u', notes: 'half a sentence', at: 1 });
	database.close();
}

const storesOf = (name: string) => createDiskStores(createConnection((onClosed) => openDatabase(name, onClosed)));

describe('a database of version 1', () => {
	const ended = { kind: 'ended', outcome: { kind: 'missed', reason: 'closed' }, at: 5 };
	const conflict = { kind: 'conflict', found: { id: 'complaint', name: 'Complaint' }, foundAt: null };

	it.each([
		['held', { kind: 'held', until: 7 }, { kind: 'held', until: 7 }, 0],
		['sending', { kind: 'sending', accepted: false }, { kind: 'sending' }, 1],
		['accepted', { kind: 'sending', accepted: true }, { kind: 'accepted' }, 1],
		['in conflict', conflict, conflict, 0],
		['ended', ended, ended, 0],
	])('keeps a choice that is %s', async (_, before, stage, attempts) => {
		const name = newName();
		await leaveVersion1(name, [inVersion1('one', before)]);
		const stores = storesOf(name);
		expect(await stores.intents.all()).toEqual([{ ...anIntent({ id: 'one' }), attempts, stage }]);
		expect(await stores.aside.count()).toBe(0);
	});

	it('keeps everything else', async () => {
		const name = newName();
		await leaveVersion1(name, []);
		expect(await storesOf(name).drafts.all('u')).toMatchObject([{ notes: 'half a sentence' }]);
	});

	it('sets aside what is broken in it, and counts it', async () => {
		const name = newName();
		const broken = { id: 'broken', stage: 'of no version' };
		await leaveVersion1(name, [broken, inVersion1('one', ended), { id: 7, notes: 'a key that is no text' }]);
		const stores = storesOf(name);
		expect((await stores.intents.all()).map(({ id }) => id)).toEqual(['one']);
		expect(await stores.aside.count()).toBe(2);
		expect(await (await openDatabase(name)).getAll('aside')).toMatchObject([
			{ id: 'outbox 7', record: { id: 7, notes: 'a key that is no text' } },
			{ id: 'outbox broken', record: broken },
		]);
		await stores.aside.clear();
		expect(await stores.aside.count()).toBe(0);
	});

	it('is upgraded once', async () => {
		const name = newName();
		await leaveVersion1(name, [inVersion1('one', { kind: 'sending', accepted: true })]);
		await storesOf(name).intents.all();
		expect((await openDatabase(name)).version).toBe(3);
		expect(await storesOf(name).intents.all()).toMatchObject([{ attempts: 1, stage: { kind: 'accepted' } }]);
	});
});

describe('a database of version 2', () => {
	it('keeps everything, and gets a place for what is learned', async () => {
		const name = newName();
		await leaveVersion1(name, []);
		const before = await openDB(name, 2);
		await before.put('outbox', anIntent({ id: 'one' }));
		await before.put('choices', { id: 'i', userId: 'u', queueId: null, medium: 'call', codeId: 'refund', at: 1 });
		before.close();
		const stores = storesOf(name);
		expect(await stores.intents.all()).toEqual([anIntent({ id: 'one' })]);
		expect(await stores.choices.list('u')).toMatchObject([{ codeId: 'refund' }]);
		expect(await stores.drafts.all('u')).toHaveLength(1);
		const kept = keptOf('eu org u', nothingLearned());
		await stores.memory.write(kept);
		expect(await storesOf(name).memory.read('eu org u')).toEqual(kept);
		expect(await stores.aside.count()).toBe(0);
	});
});

describe('a database of a newer version', () => {
	it('is opened as it is: what fits is read, what does not is set aside, and a new choice can be stored', async () => {
		const name = newName();
		await storesOf(name).intents.put(anIntent({ id: 'known' }));
		const newer = await openDB(name, 9, { upgrade: (database) => void database.createObjectStore('later') });
		const ofLater = { ...anIntent({ id: 'later' }), stage: { kind: 'postponed', until: 7 } };
		await newer.put('outbox', ofLater);
		newer.close();
		const stores = storesOf(name);
		await stores.intents.put(anIntent({ id: 'new' }));
		expect((await stores.intents.all()).map(({ id }) => id)).toEqual(['known', 'new']);
		expect(await stores.aside.count()).toBe(1);
		expect((await openDatabase(name)).version).toBe(9);
	});
});

describe('a connection', () => {
	it('makes way for a newer version, and is opened again for the next question', async () => {
		const name = newName();
		const stores = storesOf(name);
		await stores.intents.put(anIntent());
		(await openDB(name, 4)).close();
		expect((await stores.intents.all()).map(({ id }) => id)).toEqual(['intent-1']);
	});
});

describe('a full disk', () => {
	it('refuses a choice with its reason, and keeps what is there', async () => {
		const name = newName();
		const stores = storesOf(name);
		await stores.intents.put(anIntent({ id: 'older' }));
		const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		});
		await expect(stores.intents.put(anIntent({ id: 'newer' }))).rejects.toThrow('The disk is full.');
		refusing.mockRestore();
		expect((await stores.intents.all()).map(({ id }) => id)).toEqual(['older']);
	});

	it('leaves a database of version 1 as it is, to be upgraded another time', async () => {
		const name = newName();
		await leaveVersion1(name, [inVersion1('one', { kind: 'sending', accepted: true })]);
		const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		});
		await expect(storesOf(name).intents.all()).rejects.toThrow('The disk is full.');
		refusing.mockRestore();
		expect(await storesOf(name).intents.all()).toMatchObject([{ attempts: 1, stage: { kind: 'accepted' } }]);
	});
});
