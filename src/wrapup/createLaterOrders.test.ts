import { expect, it } from 'vitest';
import type { OrderAnswer } from '../protocol/messages.ts';
import type { DeskOrders } from './createDeskOrders.ts';
import { createLaterOrders } from './createLaterOrders.ts';

const done: OrderAnswer = { kind: 'done' };

function world() {
	const state = { loads: 0, broken: false };
	const told: unknown[] = [];
	const take = async (...order: unknown[]): Promise<OrderAnswer> => {
		told.push(order);
		return done;
	};
	const real: DeskOrders = { choose: take, acknowledge: take, saveDraft: take, arm: take };
	const orders = createLaterOrders(async () => {
		state.loads += 1;
		if (state.broken) throw new Error('no such file');
		return real;
	});
	return { orders, state, told };
}

it('takes orders in the order they came, and brings what they need with the first', async () => {
	const { orders, state, told } = world();
	expect(state.loads).toBe(0);
	const answers = await Promise.all([
		orders.saveDraft('a', 'one'),
		orders.arm('a', { codeId: 'refund', notes: 'two' }),
		orders.choose('a', { codeId: 'refund', notes: 'two', seenCodeId: null, rank: 1 }, 'id'),
		orders.acknowledge('a'),
	]);
	expect(answers).toEqual([done, done, done, done]);
	expect(told).toEqual([
		['a', 'one'],
		['a', { codeId: 'refund', notes: 'two' }],
		['a', { codeId: 'refund', notes: 'two', seenCodeId: null, rank: 1 }, 'id'],
		['a'],
	]);
	expect(state.loads).toBe(1);
});

it('rejects an order that it cannot take, and takes the next', async () => {
	const { orders, state } = world();
	state.broken = true;
	await expect(orders.saveDraft('a', 'one')).rejects.toThrow('no such file');
	state.broken = false;
	expect(await orders.saveDraft('a', 'one')).toEqual(done);
});
