import { expect, it, vi } from 'vitest';
import type { Send } from '../shared/extensionApi.ts';
import { createOrders } from './orders.ts';

it('asks the browser for hosts before anything else, so that the click still counts, and then tells the background', async () => {
	const calls: string[] = [];
	const send: Send = vi.fn(async (name: string) => {
		calls.push(name);
		return null as never;
	});
	const orders = createOrders({
		send,
		newId: () => '00000000-0000-4000-8000-000000000000',
		requestOrigins: async (origins) => {
			calls.push(origins.join());
			return true;
		},
		openOptions: async () => null,
	});
	const answer = orders.grantHosts(['https://api.mypurecloud.de/*']);
	expect(calls).toEqual(['https://api.mypurecloud.de/*']);
	expect(await answer).toBe(true);
	expect(calls).toEqual(['https://api.mypurecloud.de/*', 'hosts.changed']);
});

it('repeats a choice once when the background died before it answered, as the same choice', async () => {
	const sent: unknown[] = [];
	let ids = 0;
	const send: Send = vi.fn(async (_, payload) => {
		sent.push(payload);
		if (sent.length === 1) throw new Error('the message channel closed');
		return { kind: 'done' } as never;
	});
	const orders = createOrders({
		send,
		newId: () => {
			ids += 1;
			return `id-${ids}`;
		},
		requestOrigins: async () => true,
		openOptions: async () => null,
	});
	const choice = { key: 'k', codeId: 'c', notes: '', seenCodeId: null, rank: null };
	expect(await orders.choose(choice)).toEqual({ kind: 'done' });
	expect(sent).toEqual([
		{ ...choice, id: 'id-1' },
		{ ...choice, id: 'id-1' },
	]);
});
