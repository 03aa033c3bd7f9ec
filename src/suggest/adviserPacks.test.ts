import { describe, expect, it } from 'vitest';
import { agent, aSituation, createAdviserWorld, named, openAdviser } from './testing/openAdviser.ts';
import { packOf } from './testing/packOf.ts';

const codes = named('Refund', 'Delivery late', 'Password reset', 'Complaint');

const past = Array.from({ length: 30 }, (_, place) =>
	place % 3 === 0
		? (['the machine hums and rattles', 'complaint'] as const)
		: (['what about my standing order', 'password-reset'] as const),
);
const pack = packOf(past, codes);
const otherPack = packOf(past.slice(0, 9), codes);

type Adviser = Awaited<ReturnType<typeof openAdviser>>['adviser'];

/** What is first for a conversation that only the pack knows. */
function firstFor(adviser: Adviser, text = 'it hums and rattles') {
	adviser.enrich('now', { messages: [{ role: 'customer', text }] });
	return adviser.advise(aSituation('now'), codes).suggestions[0];
}

const confirm = (adviser: Adviser, key: string, codeId: string) =>
	adviser.confirm({ situation: aSituation(key), candidates: codes, codeId, at: 1 });

describe('the pack of the policy', () => {
	it('is what a new agent begins with', async () => {
		const { adviser } = await openAdviser(undefined, { modelPack: pack });
		expect(firstFor(adviser)).toMatchObject({ codeId: 'complaint' });
		expect(firstFor(adviser, 'my standing order')).toMatchObject({ codeId: 'password-reset' });
		expect(adviser.state()).toMatchObject({
			learned: 0,
			packs: [{ conversations: 30, from: 'policy' }],
			packRefusal: null,
		});
	});

	it('is laid under what was learned once, over any number of lives', async () => {
		const world = createAdviserWorld();
		const first = await openAdviser(world, { modelPack: pack });
		const before = firstFor(first.adviser);
		for (let life = 0; life < 3; life += 1) await openAdviser(world, { modelPack: structuredClone(pack) });
		const last = await openAdviser(world, { modelPack: structuredClone(pack) });
		expect(firstFor(last.adviser)).toEqual(before);
		expect(world.writes()).toBe(1);
	});

	it('is taken back when it is withdrawn, and leaves what the agent has taught', async () => {
		const plain = await openAdviser();
		const { adviser, state } = await openAdviser(undefined, { modelPack: pack });
		for (const key of ['a', 'b', 'c']) {
			await confirm(plain.adviser, key, 'refund');
			await confirm(adviser, key, 'refund');
		}
		expect(firstFor(adviser)).not.toEqual(firstFor(plain.adviser));
		state.settings = { ...state.settings, modelPack: null };
		await adviser.followSettings();
		expect(adviser.state()).toMatchObject({ learned: 3, packs: [] });
		expect(firstFor(adviser)).toEqual(firstFor(plain.adviser));
		expect(firstFor(adviser)).toMatchObject({ codeId: 'refund', reason: { kind: 'habitHere', args: [3, 3] } });
	});

	it('makes way for another one', async () => {
		const { adviser, world, state } = await openAdviser(undefined, { modelPack: pack });
		state.settings = { ...state.settings, modelPack: otherPack };
		await adviser.followSettings();
		expect(adviser.state().packs).toEqual([{ conversations: 9, from: 'policy' }]);
		const fresh = await openAdviser(undefined, { modelPack: otherPack });
		expect(firstFor(adviser)).toEqual(firstFor(fresh.adviser));
		const next = await openAdviser(world, { modelPack: otherPack }, 'agent-2');
		expect(next.adviser.state().packs).toEqual([{ conversations: 9, from: 'policy' }]);
	});

	it.each([
		['no pack', { format: 'afterword-pack-9' }, 'invalid'],
		['too large', { ...pack, note: 'x'.repeat(300_000) }, 'tooLarge'],
	])('that is %s is refused, and all else works', async (_, modelPack, why) => {
		const { adviser } = await openAdviser(undefined, { modelPack });
		expect(adviser.state()).toMatchObject({ packs: [], packRefusal: why });
		await confirm(adviser, 'k', 'refund');
		expect(adviser.advise(aSituation('now'), codes).suggestions[0]?.codeId).toBe('refund');
	});

	it('goes on learning on top of it, over lives', async () => {
		const world = createAdviserWorld();
		const first = await openAdviser(world, { modelPack: pack });
		for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) await confirm(first.adviser, key, 'delivery-late');
		const second = await openAdviser(world, { modelPack: pack });
		const known = (adviser: Adviser) => adviser.advise(aSituation('other'), codes).suggestions;
		expect(known(second.adviser)).toEqual(known(first.adviser));
		const [best] = known(second.adviser);
		expect([best?.codeId, best?.reason.kind]).toEqual(['delivery-late', 'habitHere']);
	});
});

describe('a pack that is imported', () => {
	it('stays with its agent alone, beside that of the policy, and is refused a second time', async () => {
		const world = createAdviserWorld();
		const { adviser, state } = await openAdviser(world, { modelPack: otherPack });
		expect(await adviser.importPack(pack)).toBeNull();
		expect(await adviser.importPack(structuredClone(pack))).toBe('taken');
		expect(await adviser.importPack({})).toBe('invalid');
		expect(adviser.state().packs).toEqual([
			{ conversations: 9, from: 'policy' },
			{ conversations: 30, from: 'import' },
		]);
		state.settings = { ...state.settings, modelPack: null };
		await adviser.followSettings();
		const again = await openAdviser(world);
		expect(again.adviser.state().packs).toEqual([{ conversations: 30, from: 'import' }]);
		expect(firstFor(again.adviser)?.codeId).toBe('complaint');
		await again.adviser.open(agent('agent-2'));
		expect(again.adviser.state().packs).toEqual([]);
	});

	it('goes with all that was learned, and needs somebody to be signed in', async () => {
		const { adviser, state } = await openAdviser(undefined, { modelPack: otherPack });
		await adviser.importPack(pack);
		await adviser.reset();
		expect(adviser.state().packs).toEqual([{ conversations: 9, from: 'policy' }]);
		expect(state.changed).toBeGreaterThan(0);
		adviser.close();
		expect(await adviser.importPack(pack)).toBe('notSignedIn');
	});
});
