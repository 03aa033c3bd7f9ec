import { describe, expect, it } from 'vitest';
import { hour, listen, subject } from './testing/listen.ts';
import { httpFault } from './testing/streamingModel.ts';

describe('a platform that does not want to', () => {
	it('is not asked again with the same token, also not by the next life, and says why', async () => {
		const { follow, model, time, notifications, world } = listen();
		model.faults.set('post channels', httpFault(403, { message: 'scope notifications is missing' }));
		await follow();
		await time.advance(10 * hour);
		expect(model.requests).toEqual(['post channels']);
		const refused = { kind: 'off', reason: 'refused', detail: 'scope notifications is missing' };
		expect(notifications.state()).toEqual(refused);
		const next = listen(world);
		await next.follow();
		expect(next.notifications.state()).toEqual(refused);
		expect(model.requests).toEqual(['post channels']);
		model.faults.clear();
		await next.follow({ ...subject, session: 'tomorrow' });
		expect(next.notifications.state()).toEqual({ kind: 'up' });
	});

	it('is believed when it rejects the topic', async () => {
		const { follow, model, notifications } = listen();
		model.switches.rejects = ['.conversations'];
		await follow();
		expect(notifications.state()).toMatchObject({ kind: 'off', reason: 'refused' });
		expect(model.handshakes).toEqual([]);
	});

	it('gives a channel it already gave when there are too many', async () => {
		const { follow, model, world } = listen();
		await follow();
		await follow(null);
		world.memory.kept = null;
		model.faults.set('post channels', httpFault(400));
		model.faults.set('post channels/channel-1', httpFault(503));
		const next = listen(world);
		await next.follow();
		expect(model.requests.slice(2)).toEqual(['post channels', 'get channels', 'post channels/channel-1/subscriptions']);
	});

	it('is left alone when it gives none and there is none', async () => {
		const { follow, model, notifications, time } = listen();
		model.faults.set('post channels', httpFault(400, { message: 'too many' }));
		await follow();
		await time.advance(hour);
		expect(model.requests).toEqual(['post channels', 'get channels']);
		expect(notifications.state()).toEqual({ kind: 'off', reason: 'refused', detail: 'too many' });
	});
});

describe('trouble', () => {
	it.each([
		['a fault', httpFault(503)],
		['no network', { kind: 'network', message: 'TypeError' }],
		['no token', { kind: 'signedOut' }],
	] as const)('%s is waited out with growing pauses, never a storm', async (_, failure) => {
		const { follow, model, time, notifications, pass } = listen();
		model.faults.set('post channels', failure);
		await follow();
		await time.advance(hour);
		expect(model.requests.length).toBeGreaterThan(10);
		expect(model.requests.length).toBeLessThan(30);
		model.faults.clear();
		await pass(300_000);
		expect(notifications.state()).toEqual({ kind: 'up' });
	});

	it('a rate limit is kept to the second', async () => {
		const { follow, model, time } = listen();
		model.faults.set('post channels', httpFault(429, { retryAfterSeconds: 90 }));
		await follow();
		await time.advance(89_999);
		expect(model.requests).toHaveLength(1);
		await time.advance(1);
		expect(model.requests).toHaveLength(2);
	});

	it('a line that is cut again and again is asked for less and less often', async () => {
		const { follow, model, time } = listen();
		await follow();
		for (let second = 0; second < 3600; second += 1) {
			model.cut();
			await time.advance(1000);
		}
		expect(model.handshakes.length).toBeLessThan(30);
	});

	it('a disk that refuses is told, and the socket comes up all the same', async () => {
		const { follow, memory, notifications, troubles } = listen();
		memory.isFull = true;
		await follow();
		expect(notifications.state()).toEqual({ kind: 'up' });
		expect(troubles).toEqual([new Error('full')]);
	});
});

describe('the address', () => {
	it.each(['wss://streaming.mypurecloud.de.evil.example', 'wss://streaming.mypurecloud.com', 'wss://evil.example'])(
		'%s is never connected to',
		async (address) => {
			const { follow, model, notifications } = listen();
			model.switches.host = new URL(address).host;
			await follow();
			expect(model.handshakes).toEqual([]);
			expect(notifications.state()).toMatchObject({ kind: 'off', reason: 'refused' });
		},
	);
});
