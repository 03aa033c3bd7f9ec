import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Area, type Areas, type Item, readItem, removeItem, writeItem } from './item.ts';
import { sessionItem, watchedItem } from './items.ts';

function memory() {
	const kept = new Map<string, unknown>();
	const area: Area = {
		get: (key) => Promise.resolve(structuredClone(kept.get(key))),
		set: async (key, value) => void kept.set(key, structuredClone(value)),
		remove: async (key) => void kept.delete(key),
	};
	const local = new Map<string, unknown>();
	const areas: Areas = { session: area, local: { ...area, set: async (key, value) => void local.set(key, value) } };
	return { areas, kept, local };
}

const text = v.object({ name: v.string() });

const third: Item<{ name: string }> = {
	key: 'sample',
	area: 'session',
	version: 3,
	schema: text,
	fallback: { name: 'nobody' },
	migrations: { 1: (old) => [old], 2: (old) => ({ name: String(old) }) },
};

describe('an item', () => {
	it('comes back as it was written, under its version', async () => {
		const { areas, kept } = memory();
		await writeItem(areas, third, { name: 'Ada' });
		expect(kept.get('sample')).toEqual({ version: 3, value: { name: 'Ada' } });
		expect(await readItem(areas, third)).toEqual({ name: 'Ada' });
	});

	it('is its fallback while there is none, and after it was removed', async () => {
		const { areas } = memory();
		expect(await readItem(areas, third)).toEqual({ name: 'nobody' });
		await writeItem(areas, third, { name: 'Ada' });
		await removeItem(areas, third);
		expect(await readItem(areas, third)).toEqual({ name: 'nobody' });
	});

	it('is brought up from an older version, step by step', async () => {
		const { areas, kept } = memory();
		kept.set('sample', { version: 1, value: 'Ada' });
		expect(await readItem(areas, third)).toEqual({ name: 'Ada' });
		kept.set('sample', { version: 2, value: 'Bob' });
		expect(await readItem(areas, third)).toEqual({ name: 'Bob' });
	});

	it.each([
		['a newer version', { version: 4, value: { name: 'Ada' } }],
		['another shape', { version: 3, value: { name: 7 } }],
		['no version', { name: 'Ada' }],
		['a version that is none', { version: 0, value: 'x' }],
		['something else', 'Ada'],
		['null', null],
	])('that is broken is set aside, not dropped: %s', async (_, raw) => {
		const { areas, kept } = memory();
		kept.set('sample', raw);
		expect(await readItem(areas, third)).toEqual({ name: 'nobody' });
		expect(kept.get('sample.aside')).toEqual(raw);
		expect(kept.has('sample')).toBe(false);
	});

	it('without a way from an old version is set aside', async () => {
		const { areas, kept } = memory();
		kept.set('sample', { version: 1, value: 'Ada' });
		expect(await readItem(areas, { ...third, migrations: { 2: third.migrations[2] ?? String } })).toEqual({
			name: 'nobody',
		});
		expect(kept.get('sample.aside')).toEqual({ version: 1, value: 'Ada' });
	});

	it('with a token in it never touches the disk', async () => {
		const { areas, kept, local } = memory();
		const me = { userId: 'u', name: 'n', organizationId: 'o' };
		await writeItem(areas, sessionItem, { accessToken: 't', expiresAt: 1, region: 'r', clientId: 'c', me });
		await writeItem(areas, watchedItem, []);
		expect([...kept.keys()]).toEqual(['session', 'watched']);
		expect(local.size).toBe(0);
	});
});
