import { describe, expect, it } from 'vitest';
import type { Adviser, Evidence, Subject } from './adviser.ts';
import { createLaterAdviser } from './createLaterAdviser.ts';
import { createIdleAdviser } from './testing/idleAdviser.ts';

const ada: Subject = { region: 'eu-central-1', organizationId: 'org', userId: 'ada' };
const situation = {
	key: 'c1/p1',
	conversationId: 'c1',
	medium: 'call',
	notes: '',
	queueId: null,
	direction: null,
	hour: null,
	durationSeconds: null,
};
const candidates = [{ id: 'refund', name: 'Refund' }];

/** An adviser that can be brought, and what it was told. */
function world() {
	const told: unknown[] = [];
	const idle = createIdleAdviser();
	const real: Adviser = {
		...idle.adviser,
		open: async (subject) => void told.push(['open', subject.userId]),
		close: () => void told.push('close'),
		enrich: (key, evidence) => void told.push(['enrich', key, evidence]),
	};
	const state = { loads: 0, broken: false, changes: 0, troubles: [] as unknown[] };
	const adviser = createLaterAdviser({
		load: async () => {
			state.loads += 1;
			if (state.broken) throw new Error('no such file');
			return real;
		},
		onChange: () => {
			state.changes += 1;
		},
		onTrouble: (error) => state.troubles.push(error),
	});
	return { adviser, state, told, confirmed: idle.confirmed };
}

describe('createLaterAdviser', () => {
	it('brings nothing for an agent who has nothing to wrap up', async () => {
		const { adviser, state } = world();
		await adviser.open(ada);
		await adviser.followSettings();
		adviser.followTable();
		adviser.keepOnly(new Set());
		adviser.close();
		expect(state.loads).toBe(0);
	});

	it('is brought once when it is to be ready, opens for whoever is signed in, and tells', async () => {
		const { adviser, state, told } = world();
		await adviser.open(ada);
		expect(adviser.prepare()).toBe(false);
		expect(adviser.prepare()).toBe(false);
		expect(adviser.advise(situation, candidates).suggestions).toEqual([]);
		await adviser.loaded();
		expect(state).toMatchObject({ loads: 1, changes: 1, troubles: [] });
		expect(told).toEqual([['open', 'ada']]);
		expect(adviser.prepare()).toBe(true);
		expect(adviser.advise(situation, candidates).suggestions).toMatchObject([{ codeId: 'refund' }]);
	});

	it('hands on what was brought before it was there, but not of wrap-ups that are gone or of another agent', async () => {
		const { adviser, told } = world();
		const some: Evidence = { attributes: { topic: 'refund' } };
		await adviser.open({ ...ada, userId: 'ben' });
		adviser.enrich('of ben', some);
		await adviser.open(ada);
		adviser.enrich('c1/p1', some);
		adviser.enrich('c1/p1', { messages: [] });
		adviser.enrich('gone', some);
		adviser.keepOnly(new Set(['c1/p1']));
		await adviser.loaded();
		expect(told).toEqual([
			['open', 'ada'],
			['enrich', 'c1/p1', { ...some, messages: [] }],
		]);
	});

	it('learns a choice by being brought for it', async () => {
		const { adviser, state, confirmed } = world();
		await adviser.open(ada);
		await adviser.confirm({ situation, candidates, codeId: 'refund', at: 1 });
		expect(state.loads).toBe(1);
		expect(confirmed).toHaveLength(1);
	});

	it('lets codes be shown without suggestions where it does not come, says so once, and is asked for again by a choice', async () => {
		const { adviser, state, confirmed } = world();
		state.broken = true;
		await adviser.open(ada);
		expect(adviser.prepare()).toBe(false);
		await expect.poll(() => state.changes).toBe(1);
		expect(adviser.prepare()).toBe(true);
		expect(adviser.advise(situation, candidates).suggestions).toEqual([]);
		expect(state).toMatchObject({ loads: 1, troubles: [new Error('no such file')] });
		state.broken = false;
		await adviser.confirm({ situation, candidates, codeId: 'refund', at: 1 });
		expect(confirmed).toHaveLength(1);
		expect(adviser.advise(situation, candidates).suggestions).toHaveLength(1);
	});
});
