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
