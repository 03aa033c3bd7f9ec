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

const day = 24 * 60 * 60_000;
const today = 1000 * day;
let databases = 0;

/** Stores whose clock is moved by hand. */
function disk() {
	databases += 1;
	const name = `retention-${databases}`;
	const clock = { now: today };
	const open = createConnection((onClosed) => openDatabase(name, onClosed));
	const stores = createDiskStores(open, () => clock.now);
	return { clock, stores, open };
}

const choice = (id: string, at: number, userId = 'u') => ({
	id,
	userId,
	queueId: null,
	medium: 'call',
	codeId: 'refund',
	at,
});
const outcome = { kind: 'applied' } as const;
const ofUser = (userId: string) => ({ ...anIntent().owner, userId });

describe('what tells of wrap-ups', () => {
	it('is kept for as many days as it may be, and then deleted in every store, whoever it is of', async () => {
		const { clock, stores, open } = disk();
		for (const [id, at] of [
			['old', today],
			['young', today + day],
		] as const) {
			await stores.journal.write(line(id, at, id === 'old' ? 'other' : 'u'));
			await stores.choices.add(choice(id, at));
			await stores.drafts.put({ key: id, userId: 'u', notes: 'private', at });
			await stores.intents.put(anIntent({ id, stage: { kind: 'ended', outcome, at } }));
			await stores.intents.put(anIntent({ id: `${id} parked`, deadline: at }));
		}
		await stores.memory.write(keptOf('eu org u', nothingLearned()));
		const database = await open();
		const left = async () =>
			Object.fromEntries(
				await Promise.all(
					(['journal', 'choices', 'drafts', 'outbox', 'memory'] as const).map(
						async (name) => [name, await database.getAllKeys(name)] as const,
					),
				),
			);
		clock.now = today + 7 * day;
		const all = await left();
		await expireRecords(await open(), clock.now, 7);
		expect(await left()).toEqual(all);
		expect(all['outbox']).toHaveLength(4);
		clock.now += 1;
		await expireRecords(await open(), clock.now, 7);
		expect(await left()).toEqual({
			journal: ['young'],
			choices: ['young'],
			drafts: ['young'],
			outbox: ['young', 'young parked'],
			memory: ['eu org u'],
		});
		clock.now += day;
		await expireRecords(await open(), clock.now, 7);
		expect(await left()).toEqual({ journal: [], choices: [], drafts: [], outbox: [], memory: ['eu org u'] });
	});

	it('is set aside for no longer than anything else', async () => {
		const { clock, stores, open } = disk();
		await (await open()).put('aside', { id: 'drafts k', store: 'drafts', record: { key: 'k' }, at: today });
		clock.now = today + 5 * day;
		await expireRecords(await open(), clock.now, 5);
		expect(await stores.aside.count()).toBe(1);
		clock.now += 1;
		await expireRecords(await open(), clock.now, 5);
		expect(await stores.aside.count()).toBe(0);
	});

	it('is deleted at the word of its agent: the lines, the choices, and what would write a line again', async () => {
		const { stores, open } = disk();
		await stores.journal.write(line('mine', today));
		await stores.journal.write(line('theirs', today, 'other'));
		await stores.choices.add(choice('mine', today));
		await stores.choices.add(choice('theirs', today, 'other'));
		const ended = { kind: 'ended', outcome, at: today } as const;
		await stores.intents.put(anIntent({ id: 'ended', owner: ofUser('u'), stage: ended }));
		await stores.intents.put(anIntent({ id: 'on its way', owner: ofUser('u') }));
		await stores.intents.put(anIntent({ id: 'theirs', owner: ofUser('other'), stage: ended }));
		const database = await open();
		await forgetWrapUps(database, 'u');
		expect(await database.getAllKeys('journal')).toEqual(['theirs']);
		expect(await database.getAllKeys('choices')).toEqual(['theirs']);
		expect(await database.getAllKeys('outbox')).toEqual(['on its way', 'theirs']);
	});
});
