import { describe, expect, it } from 'vitest';
import { createAdviser } from './createAdviser.ts';
import { agent, allowAll, aSituation, createAdviserWorld, named, openAdviser } from './testing/openAdviser.ts';

const codes = named('Refund', 'Delivery late', 'Password reset', 'Complaint', 'Address change', 'Other');

type Adviser = Awaited<ReturnType<typeof openAdviser>>['adviser'];

const firstOf = (adviser: Adviser, more = {}) => adviser.advise(aSituation('now', more), codes).suggestions[0];

const confirm = (adviser: Adviser, key: string, codeId: string, more = {}) =>
	adviser.confirm({ situation: aSituation(key, more), candidates: codes, codeId, at: 1 });

describe('another life of the worker', () => {
	it('knows what was learned', async () => {
		const first = await openAdviser();
		for (const [place, codeId] of ['delivery-late', 'refund', 'delivery-late'].entries())
			await confirm(first.adviser, `k${place}`, codeId, { notes: codeId === 'refund' ? 'money back' : 'no parcel' });
		const second = await openAdviser(first.world);
		expect(firstOf(second.adviser, { notes: 'the parcel' })).toMatchObject({ codeId: 'delivery-late' });
		expect(firstOf(second.adviser, { notes: 'money' })).toEqual(firstOf(first.adviser, { notes: 'money' }));
		expect(second.adviser.state()).toMatchObject({ learned: 3, setAside: null });
	});

	it('beside a living one loses nothing of what either learned', async () => {
		const world = createAdviserWorld();
		const [one, other] = [await openAdviser(world), await openAdviser(world)];
		await Promise.all([
			confirm(one.adviser, 'a', 'complaint'),
			confirm(other.adviser, 'b', 'complaint'),
			confirm(one.adviser, 'c', 'complaint'),
		]);
		const { adviser } = await openAdviser(world);
		expect(adviser.state().learned).toBe(3);
		expect(firstOf(adviser)).toMatchObject({ codeId: 'complaint', reason: { args: [3, 3] } });
	});

	it('learns anew from the choices of the time before', async () => {
		const world = createAdviserWorld();
		for (const [at, codeId] of ['refund', 'complaint', 'complaint'].entries())
			await world.history.add({ id: `i${at}`, userId: 'agent-1', queueId: 'billing', medium: 'call', codeId, at });
		await world.history.add({ id: 'x', userId: 'agent-2', queueId: 'billing', medium: 'call', codeId: 'other', at: 9 });
		const { adviser } = await openAdviser(world);
		expect(firstOf(adviser)).toMatchObject({ codeId: 'complaint', reason: { kind: 'habitHere', args: [2, 3] } });
		expect(adviser.state().learned).toBe(3);
	});
});

describe('a disk that cannot be read for a moment', () => {
	it('keeps a choice from being learned only until the next one', async () => {
		const world = createAdviserWorld();
		const { adviser } = await openAdviser(world);
		world.setReadable(false);
		await expect(confirm(adviser, 'a', 'complaint')).rejects.toThrow('busy');
		world.setReadable(true);
		await confirm(adviser, 'b', 'complaint');
		expect(adviser.state().learned).toBe(2);
		expect([...world.choices.keys()]).toEqual(['a', 'b']);
		await confirm(adviser, 'c', 'refund');
		expect(adviser.state().learned).toBe(3);
	});

	it('does not have the choice of one agent learned for the next', async () => {
		const world = createAdviserWorld();
		const { adviser } = await openAdviser(world);
		world.setReadable(false);
		await expect(confirm(adviser, 'a', 'complaint')).rejects.toThrow('busy');
		world.setReadable(true);
		await adviser.open(agent('agent-2'));
		await confirm(adviser, 'b', 'refund');
		expect(adviser.state().learned).toBe(1);
	});
});

describe('two agents of one machine', () => {
	it('are apart, and nothing of one is in sight of the other', async () => {
		const { adviser, world } = await openAdviser();
		await confirm(adviser, 'k', 'complaint');
		await adviser.open(agent('agent-2'));
		expect(firstOf(adviser)?.confidence).toBe('unranked');
		expect(adviser.state().learned).toBe(0);
		await adviser.open(agent('agent-1'));
		expect(firstOf(adviser)?.codeId).toBe('complaint');
		await adviser.open({ ...agent('agent-1'), organizationId: 'other' });
		await confirm(adviser, 'k2', 'refund');
		expect([...world.memories.keys()]).toEqual(['eu-central-1 org agent-1', 'eu-central-1 other agent-1']);
	});

	it('are none after a sign-out', async () => {
		const { adviser } = await openAdviser();
		await confirm(adviser, 'k', 'complaint');
		adviser.close();
		expect(adviser.advise(aSituation('now'), codes)).toEqual({ suggestions: [], heldOut: false, silent: false });
		expect(adviser.exported()).toBeNull();
		await confirm(adviser, 'late', 'refund');
		expect(adviser.state().learned).toBe(0);
	});
});

describe('a memory that cannot be read', () => {
	const damages = {
		'of another form': () => ({ key: 'eu-central-1 org agent-1', tables: 7 }),
		damaged: (kept: object) => {
			const own = (kept as { own: ArrayBuffer }).own.slice(0);
			new Uint8Array(own).set([1, 2, 3], 4000);
			return { ...kept, own };
		},
	};

	it.each(Object.entries(damages))(
		'because it is %s is set aside with a sentence, and learning begins with what is left',
		async (_, damage) => {
			const first = await openAdviser();
			await confirm(first.adviser, 'k', 'complaint');
			const [[key, kept] = ['', {}]] = [...first.world.memories];
			first.world.memories.set(key, damage(kept as object));
			const { adviser } = await openAdviser(first.world);
			expect([...first.world.aside.keys()]).toEqual([key]);
			expect(adviser.state().setAside).toMatch(/^What was learned .+\.$/);
			expect(firstOf(adviser)?.codeId).toBe('complaint');
			const again = await openAdviser(first.world);
			expect(again.adviser.state()).toMatchObject({ learned: 1, setAside: adviser.state().setAside });
			await again.adviser.reset();
			expect(again.adviser.state().setAside).toBeNull();
		},
	);
});

describe('the disk', () => {
	it('that is full keeps nobody from what was learned', async () => {
		const { adviser, world } = await openAdviser();
		const broken = { ...world.store, write: () => Promise.reject(new Error('The disk is full.')) };
		const second = await openAdviser({ ...world, store: broken });
		await expect(confirm(second.adviser, 'k', 'complaint')).rejects.toThrow('The disk is full.');
		expect(firstOf(second.adviser)?.codeId).toBe('complaint');
		expect(firstOf(adviser)?.confidence).toBe('unranked');
	});

	it('that cannot be read keeps nobody from names and rules, and what lies there is taken up once it can be', async () => {
		const { adviser: before, world } = await openAdviser();
		await confirm(before, 'k', 'complaint');
		const disk = { isBroken: true };
		const read = (key: string) => (disk.isBroken ? Promise.reject(new Error('Gone.')) : world.store.read(key));
		const rules = [{ name: 'Always', codeId: 'other', force: true }];
		const settings = { ...allowAll, rules };
		const onChange = () => undefined;
		const ports = { ...world, store: { ...world.store, read }, settings: () => settings, table: () => null, onChange };
		const adviser = createAdviser(ports);
		await expect(adviser.open(agent('agent-1'))).rejects.toThrow('Gone.');
		expect(firstOf(adviser)).toMatchObject({ codeId: 'other', reason: { kind: 'rule', args: ['Always'] } });
		expect(adviser.exported()).toBeNull();
		disk.isBroken = false;
		await confirm(adviser, 'l', 'complaint');
		expect(adviser.state().learned).toBe(2);
	});

	it('is not written to while there is nothing new', async () => {
		const { world, adviser, state } = await openAdviser();
		expect(world.writes()).toBe(0);
		await confirm(adviser, 'k', 'complaint');
		await confirm(adviser, 'k', 'complaint');
		state.settings = { ...state.settings, suggestionFloor: 0.2 };
		await adviser.followSettings();
		await openAdviser(world);
		expect(world.writes()).toBe(1);
	});
});

describe('what was learned', () => {
	it('can be taken away as bytes, and forgotten', async () => {
		const { adviser, world } = await openAdviser();
		await confirm(adviser, 'k', 'complaint');
		expect(adviser.exported()?.byteLength).toBe(adviser.state().bytes);
		await adviser.reset();
		expect(adviser.state()).toMatchObject({ learned: 0, queues: [] });
		expect(world.choices.size).toBe(0);
		expect(firstOf(adviser)?.confidence).toBe('unranked');
		const again = await openAdviser(world);
		expect(firstOf(again.adviser)?.confidence).toBe('unranked');
	});
});

describe('what is held out', () => {
	it('is advised for the record, in a fixed share of the conversations', async () => {
		const { adviser } = await openAdviser(undefined, { holdout: 20 });
		const held = Array.from({ length: 400 }, (_, place) => adviser.advise(aSituation(`c-${place}`), codes)).filter(
			({ heldOut }) => heldOut,
		);
		expect(held.length).toBeGreaterThan(50);
		expect(held.length).toBeLessThan(110);
		expect(held[0]?.suggestions).toHaveLength(5);
		const none = await openAdviser();
		expect(none.adviser.advise(aSituation('c-1'), codes).heldOut).toBe(false);
	});
});

describe('the rules of the organisation', () => {
	const rule = { name: 'Menu choice 2', codeId: 'address-change', weight: 3, attributes: { menu: ['2'] } };

	it('speak for their code and are named; a wrong one leaves the others in force', async () => {
		const { adviser } = await openAdviser(undefined, { rules: [{ name: 'broken' }, rule] });
		adviser.enrich('now', { attributes: { menu: '2' } });
		expect(firstOf(adviser)).toMatchObject({
			codeId: 'address-change',
			reason: { kind: 'rule', args: ['Menu choice 2'] },
		});
		expect(adviser.state().rules).toEqual({ inForce: 1, invalid: [0] });
	});

	it('can be tried without being in force', async () => {
		const { adviser } = await openAdviser();
		const judge = (rules: readonly unknown[]) =>
			adviser.judge(aSituation('old'), { attributes: { menu: '2' } }, codes, rules)[0]?.codeId;
		expect(judge([rule])).toBe('address-change');
		expect(judge([{ ...rule, codeId: 'other', force: true }])).toBe('other');
		expect(judge([])).toBe('refund');
	});
});
