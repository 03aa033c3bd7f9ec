import { describe, expect, it } from 'vitest';
import { aSituation, named, openAdviser } from './testing/openAdviser.ts';

const codes = named('Refund', 'Delivery late', 'Password reset', 'Complaint', 'Address change', 'Other');
const customer = (text: string) => ({ messages: [{ role: 'customer', text } as const] });

/** What is said before each choice of a shift: three matters, each in its own words. */
const matters = [
	['refund', 'I want my money back for the broken lamp'],
	['delivery-late', 'where is my parcel, the courier did not come'],
	['password-reset', 'I am locked out, the login does not take my word'],
	['refund', 'please give me the money back, it was charged twice'],
	['delivery-late', 'my parcel is still not here'],
	['password-reset', 'the login page says my account is locked'],
] as const;

type Adviser = Awaited<ReturnType<typeof openAdviser>>['adviser'];

/** Plays the `place`th wrap-up of the shift; whether the first suggestion was the choice that is made. */
async function wrapUp(adviser: Adviser, place: number): Promise<boolean> {
	const [codeId, said] = matters[place % matters.length] ?? ['refund', ''];
	const situation = aSituation(`shift-${place}`);
	adviser.enrich(situation.key, customer(said));
	const [first] = adviser.advise(situation, codes).suggestions;
	await adviser.confirm({ situation, candidates: codes, codeId, at: place });
	adviser.keepOnly(new Set());
	return first?.codeId === codeId;
}

const firstOf = (adviser: Adviser, more = {}) => adviser.advise(aSituation('now', more), codes).suggestions[0];

const confirm = (adviser: Adviser, key: string, codeId: string, more = {}) =>
	adviser.confirm({ situation: aSituation(key, more), candidates: codes, codeId, at: 1 });

describe('a fresh profile', () => {
	it('ranks nothing, and says so', async () => {
		const { adviser } = await openAdviser();
		const { suggestions, silent } = adviser.advise(aSituation('k'), codes);
		expect(suggestions.map(({ codeId }) => codeId)).toEqual(codes.slice(0, 5).map(({ id }) => id));
		for (const { confidence, reason } of suggestions)
			expect({ confidence, kind: reason.kind }).toEqual({ confidence: 'unranked', kind: 'notUsedYet' });
		expect(silent).toBe(false);
	});

	it('sees no reason in the noise of its own arithmetic, however many codes there are', async () => {
		const { adviser } = await openAdviser(undefined, { suggestionFloor: 0 });
		const all = Array.from({ length: 60 }, (_, place) => `Code ${String.fromCharCode(97 + (place % 26), 97 + place)}`);
		const kinds = all.flatMap((_, count) =>
			adviser
				.advise(aSituation(`k${count}`), named(...all.slice(0, count + 2)))
				.suggestions.map(({ reason }) => reason.kind),
		);
		expect(new Set(kinds)).toEqual(new Set(['notUsedYet']));
	});

	it('is right within twenty wrap-ups, and says by what', async () => {
		const { adviser } = await openAdviser();
		const right: boolean[] = [];
		for (let place = 0; place < 20; place += 1) right.push(await wrapUp(adviser, place));
		expect(right.slice(-8)).toEqual(Array(8).fill(true));
		adviser.enrich('now', customer('where is my parcel'));
		const best = firstOf(adviser);
		expect(best?.codeId).toBe('delivery-late');
		expect([best?.reason, ...(best?.more ?? [])]).toContainEqual({ kind: 'customerWrote', args: ['parcel'] });
		expect(adviser.state().queues).toMatchObject([{ queueId: 'billing', cases: 20 }]);
	});

	it('offers the only code there is', async () => {
		const { adviser } = await openAdviser();
		expect(adviser.advise(aSituation('k'), named('Refund')).suggestions).toMatchObject([
			{ codeId: 'refund', confidence: 'veryLikely', reason: { kind: 'onlyCode' } },
		]);
	});

	it('is silent where even the best is unlikely', async () => {
		const { adviser } = await openAdviser();
		const many = named(...Array.from({ length: 20 }, (_, place) => `Code ${place}`));
		expect(adviser.advise(aSituation('k'), many)).toEqual({ suggestions: [], heldOut: false, silent: true });
	});
});

describe('a suggestion that policy may have applied by itself', () => {
	/** A queue where the first suggestion was right three hundred times, each time from what the customer said. */
	async function proven() {
		const opened = await openAdviser();
		for (let place = 0; place < 300; place += 1) await wrapUp(opened.adviser, place);
		return opened.adviser;
	}

	it('needs a queue where its like was right before, and something that was said', async () => {
		const adviser = await proven();
		expect(adviser.advise(aSituation('silent'), codes).mayApply).toBeUndefined();
		adviser.enrich('now', customer('where is my parcel, the courier did not come'));
		expect(adviser.advise(aSituation('now'), codes)).toMatchObject({ mayApply: true });
		adviser.enrich('elsewhere', customer('where is my parcel, the courier did not come'));
		expect(adviser.advise(aSituation('elsewhere', { queueId: 'sales' }), codes).mayApply).toBeUndefined();
	});

	it('is none in a fresh profile, however sure', async () => {
		const { adviser } = await openAdviser();
		adviser.enrich('now', { predictions: [{ codeId: 'refund', confidence: 0.99 }] });
		expect(adviser.advise(aSituation('now'), codes).mayApply).toBeUndefined();
	});
});

describe('the codes of the platform', () => {
	it('are all there is: a new one is suggested by its name, a removed one is gone, a renamed one is known by its id', async () => {
		const { adviser } = await openAdviser();
		for (let place = 0; place < 6; place += 1) await wrapUp(adviser, place);
		adviser.enrich('new', customer('I would like to book an appointment'));
		const withNew = [...codes, { id: 'n', name: 'Book appointment' }];
		const [best] = adviser.advise(aSituation('new'), withNew).suggestions;
		expect(best).toMatchObject({ codeId: 'n', reason: { kind: 'name' } });

		adviser.enrich('gone', customer('where is my parcel'));
		const without = codes.filter(({ id }) => id !== 'delivery-late');
		const left = adviser.advise(aSituation('gone'), without).suggestions;
		expect(left).toHaveLength(5);
		expect(left.map(({ codeId }) => codeId)).not.toContain('delivery-late');

		const renamed = codes.map((code) => (code.id === 'delivery-late' ? { ...code, name: 'Verspätung' } : code));
		expect(adviser.advise(aSituation('gone'), renamed).suggestions[0]?.codeId).toBe('delivery-late');
	});
});

describe('a choice', () => {
	it('is learned once, however often it is told', async () => {
		const { adviser, world } = await openAdviser();
		await confirm(adviser, 'k', 'complaint');
		await confirm(adviser, 'k', 'complaint');
		expect(adviser.state().learned).toBe(1);
		expect(firstOf(adviser)).toMatchObject({ codeId: 'complaint', reason: { kind: 'habitHere', args: [1, 1] } });
		const again = await openAdviser(world);
		await confirm(again.adviser, 'k', 'complaint');
		expect(again.adviser.state().learned).toBe(1);
	});

	it('that is corrected is unlearned', async () => {
		const { adviser } = await openAdviser();
		const before = firstOf(adviser);
		await confirm(adviser, 'k', 'complaint');
		await confirm(adviser, 'k', 'refund');
		expect(adviser.state()).toMatchObject({ learned: 1, queues: [{ cases: 1 }] });
		expect(firstOf(adviser)).toMatchObject({ codeId: 'refund', reason: { kind: 'habitHere', args: [1, 1] } });
		const complaint = adviser.advise(aSituation('now'), codes).suggestions.find(({ codeId }) => codeId === 'complaint');
		expect(complaint?.reason.kind ?? 'notUsedYet').toBe('notUsedYet');
		expect(before?.confidence).toBe('unranked');
	});

	it('that is corrected in another life of the worker is unlearned too', async () => {
		const first = await openAdviser();
		await confirm(first.adviser, 'k', 'complaint');
		const { adviser } = await openAdviser(first.world);
		await confirm(adviser, 'k', 'refund');
		expect(adviser.state().learned).toBe(1);
		expect(firstOf(adviser)).toMatchObject({ codeId: 'refund', reason: { args: [1, 1] } });
	});

	it('takes the place of its choice in the history', async () => {
		const { adviser, world } = await openAdviser();
		await confirm(adviser, 'k', 'complaint');
		await confirm(adviser, 'k', 'refund');
		expect([...world.choices.values()]).toMatchObject([{ id: 'k', userId: 'agent-1', codeId: 'refund' }]);
	});
});

describe('what is known of a wrap-up', () => {
	it('is forgotten with it', async () => {
		const { adviser } = await openAdviser();
		for (let place = 0; place < 12; place += 1) await wrapUp(adviser, place);
		adviser.enrich('now', customer('where is my parcel'));
		expect(firstOf(adviser)?.codeId).toBe('delivery-late');
		adviser.keepOnly(new Set(['other']));
		const reasons = adviser
			.advise(aSituation('now'), codes)
			.suggestions.flatMap(({ reason, more }) => [reason, ...more]);
		expect(JSON.stringify(reasons)).not.toContain('parcel');
	});

	it('counts only from the sources that are allowed', async () => {
		const { adviser } = await openAdviser(undefined, { suggestionSources: ['queue', 'medium'] });
		adviser.enrich('k', customer('Refund, refund!'));
		const [best] = adviser.advise(aSituation('k', { notes: 'refund' }), codes).suggestions;
		expect(best).toMatchObject({ confidence: 'unranked' });
		expect([...adviser.state().used].sort()).toEqual(['medium', 'queue']);
	});

	it('is not on the disk: no word, no note, no value of an attribute', async () => {
		const { adviser, world } = await openAdviser();
		adviser.enrich('k', { ...customer('zanzibar'), attributes: { menu: 'quetzal' } });
		await confirm(adviser, 'k', 'refund', { notes: 'xylophone' });
		const text = [...world.memories.values(), ...world.choices.values()].map((kept) =>
			Object.values(kept as object)
				.map((value) =>
					value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : JSON.stringify(value),
				)
				.join(''),
		);
		expect(text.join('')).toContain('refund');
		for (const word of ['zanzibar', 'quetzal', 'xylophone']) expect(text.join('')).not.toContain(word);
	});
});
