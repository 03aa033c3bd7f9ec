import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failedMessage } from '../failedMessage.ts';
import { FakeRequest, openFakePage } from './testing/openFakePage.ts';

const userId = crypto.randomUUID();
const conversationId = crypto.randomUUID();
const base = 'https://apps.mypurecloud.de/platform/api/v2';
const wrapup = `${base}/conversations/calls/${conversationId}/participants/${crypto.randomUUID()}/communications/${crypto.randomUUID()}/wrapup`;
const connected = JSON.stringify({
	topicName: `v2.users.${userId}.conversations`,
	eventBody: { id: conversationId, participants: [{ userId, name: 'Ada', calls: [{ state: 'connected' }] }] },
});

let page: ReturnType<typeof openFakePage>;
beforeEach(() => {
	page = openFakePage();
});

describe('the page’s socket', () => {
	it('is heard, and what is said of it holds no name and no id', () => {
		const socket = new page.realm.WebSocket('wss://x');
		socket.hear(connected);
		expect(page.said).toHaveLength(1);
		expect(page.said[0]).toContain('"state":"connected"');
		expect(page.said[0]).not.toMatch(new RegExp(`Ada|${conversationId}|${userId}`));
	});

	it('is the page’s own in every way it can be asked', () => {
		const { realm, before } = page;
		const socket = new realm.WebSocket('wss://x');
		expect(socket).toBeInstanceOf(realm.WebSocket);
		expect(socket).toBeInstanceOf(before.WebSocket);
		expect(Object.getPrototypeOf(socket)).toBe(before.WebSocket.prototype);
		expect(socket.constructor).toBe(realm.WebSocket);
		expect([realm.WebSocket.OPEN, socket.OPEN, realm.WebSocket.name]).toEqual([1, 1, 'PageSocket']);
		expect(String(realm.WebSocket)).toBe(String(before.WebSocket));
		expect(realm.WebSocket.prototype).toBe(before.WebSocket.prototype);
		expect(Object.keys(before.WebSocket.prototype)).toEqual([]);
		expect(() => new realm.WebSocket('')).toThrow(SyntaxError);
		expect(() => Reflect.apply(realm.WebSocket, undefined, ['wss://x']) as unknown).toThrow(TypeError);
	});

	it('may be extended and wrapped by the page', () => {
		const Wrapped = new Proxy(page.realm.WebSocket, {
			construct: (target, parts, asked) => Reflect.construct(target, parts, asked) as object,
		});
		class Own extends Wrapped {
			readonly own = true;
		}
		const socket = new Own('wss://x');
		socket.hear(connected);
		expect(socket.own).toBe(true);
		expect(socket).toBeInstanceOf(page.realm.WebSocket);
		expect(page.said).toHaveLength(1);
	});

	it('is heard although a listener of the page ends the event', () => {
		const socket = new page.realm.WebSocket('wss://x');
		socket.addEventListener('message', (event) => event.stopImmediatePropagation());
		socket.hear(connected);
		expect(page.said).toHaveLength(1);
	});

	it.each([new ArrayBuffer(3), null, { connected }, '', '<message', 'pong'])('may carry %o', (data) => {
		new page.realm.WebSocket('wss://x').hear(data);
		expect(page.said).toEqual([]);
	});
});

describe('the page’s fetch', () => {
	it('passes everything on, and answers what it answered', async () => {
		const response = new Response('{}');
		page = openFakePage(() => Promise.resolve(response));
		const init = { method: 'POST', body: '{"notes":"Ada"}' };
		expect(await page.realm.fetch(wrapup, init)).toBe(response);
		expect(page.calls).toEqual([[wrapup, init]]);
		expect(page.said[0]).toContain('"state":"wrapUp"');
		expect(page.said[0]).not.toMatch(new RegExp(`Ada|${conversationId}`));
	});

	it.each<[string, () => [RequestInfo | URL, RequestInit?]]>([
		['an address', () => [wrapup, { method: 'post' }]],
		['a URL', () => [new URL(wrapup), { method: 'POST' }]],
		['a request', () => [new Request(wrapup, { method: 'POST' })]],
		['a request with another method', () => [new Request(wrapup), { method: 'POST' }]],
	])('is understood with %s', async (_, parts) => {
		await page.realm.fetch(...parts());
		expect(page.said).toHaveLength(1);
		expect(page.said[0]).toContain('"state":"wrapUp"');
	});

	it('says nothing of what failed', async () => {
		page = openFakePage(() => Promise.resolve(new Response('{}', { status: 409 })));
		expect(await page.realm.fetch(wrapup, { method: 'POST' })).toMatchObject({ status: 409 });
		expect(page.said).toEqual([]);
	});

	it('hands the page its own promise where the request is none of ours, and anything that is no promise', async () => {
		const answer = Promise.resolve(new Response('{}'));
		page = openFakePage(() => answer);
		expect(page.realm.fetch('/api/v2/users/me')).toBe(answer);
		const odd = { catch: 'never' };
		page = openFakePage(() => odd);
		expect(page.realm.fetch(wrapup, { method: 'POST' })).toBe(odd);
	});

	it('fails as it failed, once, and for the page alone', async () => {
		const unhandled = vi.fn();
		process.on('unhandledRejection', unhandled);
		const failure = new TypeError('Failed to fetch');
		page = openFakePage(() => Promise.reject(failure));
		await expect(page.realm.fetch(wrapup, { method: 'POST' })).rejects.toBe(failure);
		await new Promise((resolve) => setImmediate(resolve));
		expect(unhandled).not.toHaveBeenCalled();
		void page.realm.fetch(wrapup, { method: 'POST' });
		await vi.waitFor(() => expect(unhandled).toHaveBeenCalledTimes(1));
		process.off('unhandledRejection', unhandled);
		expect(page.said).toEqual([]);
	});

	it('throws what it threw, and asks an object of the page for nothing', () => {
		page = openFakePage(() => {
			throw new TypeError('Illegal invocation');
		});
		expect(() => page.realm.fetch(wrapup)).toThrow('Illegal invocation');
		const { realm } = openFakePage();
		const asked = vi.fn(() => wrapup);
		void realm.fetch({ toString: asked });
		expect(asked).not.toHaveBeenCalled();
	});

	it('looks as before', () => {
		const { realm, before } = page;
		expect([realm.fetch.name, realm.fetch.length, String(realm.fetch)]).toEqual([
			before.fetch.name,
			before.fetch.length,
			String(before.fetch),
		]);
		expect(Object.getOwnPropertyDescriptor(realm, 'fetch')).toMatchObject({
			writable: true,
			enumerable: true,
			configurable: true,
		});
	});
});

describe('the page’s XMLHttpRequest', () => {
	it('is understood, whatever class of the page it is', () => {
		class Own extends page.realm.XMLHttpRequest {}
		const request = new Own();
		expect(request.open('POST', new URL(wrapup))).toBe(`POST ${wrapup}`);
		request.answer(200);
		expect(page.said[0]).toContain('"state":"wrapUp"');
		request.answer(200);
		expect(page.said).toHaveLength(1);
	});

	it.each([
		['POST', wrapup, 500],
		['POST', '/api/v2/users/me', 200],
	])('says nothing of %s %s that ends with %i', (method, address, status) => {
		const request = new page.realm.XMLHttpRequest();
		request.open(method, address);
		request.answer(status);
		expect(page.said).toEqual([]);
	});

	it('looks as before', () => {
		const { realm, before } = page;
		const openOf = (holder: object) => String(Object.getOwnPropertyDescriptor(holder, 'open')?.value);
		expect(openOf(realm.XMLHttpRequest.prototype)).toBe(openOf(FakeRequest.prototype));
		expect(realm.XMLHttpRequest).toBe(before.XMLHttpRequest);
		expect(Object.keys(realm.XMLHttpRequest.prototype)).toEqual([]);
	});
});

describe('the layer', () => {
	it('keeps an error of ours to itself, says that it failed, and passes through from then on', async () => {
		const { realm, said, layer } = page;
		layer.guard(() => {
			throw new Error('ours');
		});
		expect(said).toEqual([failedMessage]);
		const socket = new realm.WebSocket('wss://x');
		socket.hear(connected);
		expect(await realm.fetch(wrapup, { method: 'POST' })).toMatchObject({ ok: true });
		expect(said).toEqual([failedMessage]);
	});

	it('falls silent at once when nobody listens any more', () => {
		const socket = new page.realm.WebSocket('wss://x');
		page.layer.stop();
		socket.hear(connected);
		expect(page.said).toEqual([]);
	});

	it('is not led astray by what the page does to its own functions later', () => {
		const socket = new page.realm.WebSocket('wss://x');
		const data = vi.spyOn(MessageEvent.prototype, 'data', 'get').mockReturnValue('spied');
		const listen = vi.spyOn(EventTarget.prototype, 'addEventListener');
		page.realm.JSON.stringify = () => 'forged';
		socket.hear(connected);
		new page.realm.WebSocket('wss://y').hear(connected.replace(conversationId, crypto.randomUUID()));
		expect(data).not.toHaveBeenCalled();
		expect(listen).not.toHaveBeenCalled();
		vi.restoreAllMocks();
		expect(page.said).toHaveLength(2);
		expect(page.said[0]).toContain('connected');
	});
});
