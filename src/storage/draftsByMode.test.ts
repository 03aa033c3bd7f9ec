import { describe, expect, it } from 'vitest';
import type { StoredDraft } from '../wrapup/deskPorts.ts';
import { type DraftPlaces, draftsByMode } from './draftsByMode.ts';
import type { Area } from './item.ts';

const draft = (key: string, notes: string, userId = 'u'): StoredDraft => ({ key, userId, notes, at: 1 });

function places() {
	const onDisk = new Map<string, StoredDraft>();
	const memory = new Map<string, unknown>();
	const area: Area = {
		get: (key) => Promise.resolve(structuredClone(memory.get(key))),
		set: async (key, value) => void memory.set(key, structuredClone(value)),
		remove: async (key) => void memory.delete(key),
	};
	const local: Area = { ...area, set: () => Promise.reject(new Error('this is on disk')) };
	const settings: { mode: ReturnType<DraftPlaces['mode']> } = { mode: 'device' };
	const drafts = draftsByMode({
		disk: {
			put: async (one) => void onDisk.set(one.key, one),
			all: (userId) => Promise.resolve([...onDisk.values()].filter((one) => one.userId === userId)),
			everybodys: () => Promise.resolve([...onDisk.values()]),
			remove: async (key) => void onDisk.delete(key),
		},
		areas: { session: area, local },
		mode: () => settings.mode,
	});
	return { drafts, onDisk, settings, inMemory: () => JSON.stringify([...memory.values()]) };
}

describe('unfinished notes', () => {
	it('lie on the disk alone', async () => {
		const { drafts, inMemory, onDisk } = places();
		await drafts.put(draft('k', 'half a sentence'));
		expect(onDisk.get('k')?.notes).toBe('half a sentence');
		expect(inMemory()).not.toContain('half');
		expect(await drafts.all('u')).toEqual([draft('k', 'half a sentence')]);
		expect(await drafts.all('other')).toEqual([]);
	});

	it('lie in memory alone where the policy wants it', async () => {
		const { drafts, onDisk, settings } = places();
		settings.mode = 'session';
		await drafts.put(draft('k', 'half a sentence'));
		await drafts.put(draft('k2', 'of somebody else', 'other'));
		expect([...onDisk.keys()]).toEqual([]);
		expect(await drafts.all('u')).toEqual([draft('k', 'half a sentence')]);
		await drafts.remove('k');
		expect(await drafts.all('u')).toEqual([]);
		expect(await drafts.all('other')).toHaveLength(1);
	});

	it('move with the policy, both ways, those of every agent', async () => {
		const { drafts, inMemory, onDisk, settings } = places();
		await drafts.put(draft('k', 'mine'));
		await drafts.put(draft('o', 'theirs', 'other'));
		settings.mode = 'session';
		await drafts.follow();
		expect([...onDisk.keys()]).toEqual([]);
		expect(await drafts.all('other')).toEqual([draft('o', 'theirs', 'other')]);
		settings.mode = 'device';
		await drafts.follow();
		expect([...onDisk.keys()].sort()).toEqual(['k', 'o']);
		expect(inMemory()).not.toContain('mine');
	});

	it('are not lost where many come at once', async () => {
		const { drafts, settings } = places();
		settings.mode = 'session';
		await Promise.all(['a', 'b', 'c'].map((key) => drafts.put(draft(key, key))));
		expect((await drafts.all('u')).map(({ key }) => key).sort()).toEqual(['a', 'b', 'c']);
	});

	it('have one text only where a move was interrupted: the one in memory', async () => {
		const { drafts, onDisk, settings } = places();
		settings.mode = 'session';
		await drafts.put(draft('k', 'newer'));
		onDisk.set('k', draft('k', 'older'));
		expect(await drafts.all('u')).toEqual([draft('k', 'newer')]);
	});
});
