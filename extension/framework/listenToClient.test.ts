// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { FrameworkFacts } from '../../src/desktop/framework/frameworkFacts.ts';
import { listenToClient } from './listenToClient.ts';

const id = '6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11';
const client = 'https://apps.mypurecloud.de';
let sent: FrameworkFacts[];
let stop: () => void;
let isGone = false;

const post = (data: unknown, origin = client) => window.dispatchEvent(new MessageEvent('message', { data, origin }));
const states = () => sent.map(({ state }) => state);

beforeEach(() => {
	stop?.();
	sent = [];
	isGone = false;
	stop = listenToClient(window, {
		isClient: (origin) => origin === client,
		now: () => 5,
		send: (facts) => {
			sent.push(facts);
			return isGone ? Promise.reject(new Error('Extension context invalidated.')) : Promise.resolve();
		},
	});
});

describe('the listener in a customer system', () => {
	it('hands on id and state, each change once', () => {
		post({ id, state: 'ALERTING', name: 'Ada' });
		post({ id, state: 'CONNECTED' });
		post(JSON.stringify({ id, state: 'CONNECTED', name: 'Ada' }));
		post({ id, isDisconnected: true, isDone: false });
		expect(sent[0]).toEqual({ conversationId: id, state: 'alerting', at: 5 });
		expect(states()).toEqual(['alerting', 'connected', 'ended']);
	});

	it('hands on every end that names no conversation', () => {
		post({ category: 'acw', data: { isDone: true } });
		post({ category: 'acw', data: { isDone: true } });
		expect(sent).toEqual([
			{ conversationId: null, state: 'done', at: 5 },
			{ conversationId: null, state: 'done', at: 5 },
		]);
	});

	it.each([
		'https://evil.example',
		'null',
		'',
		'https://apps.mypurecloud.de.evil.example',
		'http://apps.mypurecloud.de',
	])('hears nothing of %s', (origin) => {
		post({ id, state: 'CONNECTED' }, origin);
		expect(sent).toEqual([]);
		post({ id, state: 'CONNECTED' });
		expect(states()).toEqual(['connected']);
	});

	it('goes on after more interactions than it remembers', () => {
		for (let number = 0; number < 250; number += 1) {
			post({ id: id.replace(/.{3}$/, String(number).padStart(3, '0')), state: 'CONNECTED' });
		}
		expect(sent).toHaveLength(250);
	});

	it('ends when the extension is gone', async () => {
		isGone = true;
		post({ id, state: 'CONNECTED' });
		await new Promise((resolve) => setTimeout(resolve, 0));
		post({ id, state: 'DISCONNECTED' });
		expect(states()).toEqual(['connected']);
	});
});
