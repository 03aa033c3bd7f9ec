import { describe, expect, it } from 'vitest';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import { readFresh } from './readFresh.ts';
import { httpFailed, offline } from './testing/platformModel.ts';
import { createWirePlatform, type Leg } from './testing/wirePlatform.ts';

const target = { conversationId: 'c1', participantId: 'c1-agent', communicationId: 'c1-leg', medium: 'call' as const };
const list = 'get conversations';
const media = 'get conversations/calls/c1';
const stored = 'get conversations/calls/c1/participants/c1-agent/communications/c1-leg/wrapup';

function scene(change: (leg: Leg, platform: ReturnType<typeof createWirePlatform>) => void = () => undefined) {
	const platform = createWirePlatform(createSimulatedTime());
	const leg = platform.call('c1');
	platform.hangUp(leg);
	change(leg, platform);
	return {
		...platform,
		read: (wantVersion = false) => readFresh(platform.client, target, { userId: 'agent-1', wantVersion }),
	};
}

describe('a fresh read', () => {
	it('needs one request where the list shows the wrap-up', async () => {
		const { read, requests } = scene();
		expect(await read()).toMatchObject({ kind: 'ok', value: { window: 'open', stored: null, version: null } });
		expect(requests).toEqual([list]);
	});

	it.each([
		['complete', 'complete'],
		['skipped', 'skipped'],
		[null, 'closed'],
	] as const)('takes after-call work that is %s as %s', async (work, window) => {
		const { read } = scene((leg) => Object.assign(leg, { work }));
		expect(await read()).toMatchObject({ value: { window } });
	});

	it('says "not yet" while the call is on', async () => {
		const { read } = scene((leg) => Object.assign(leg, { work: null, state: 'connected' }));
		expect(await read()).toMatchObject({ value: { window: 'notYet' } });
	});

	it('takes absence from the list as no proof: still pending', async () => {
		const { read, requests } = scene((leg) => Object.assign(leg, { listed: false }));
		expect(await read()).toMatchObject({ value: { window: 'open', stored: null } });
		expect(requests).toEqual([list, media, stored]);
	});

	it('finds what is stored after the conversation has left the list', async () => {
		const { read } = scene((leg, platform) => {
			platform.store(leg, { code: 'refund', notes: 'n' });
			leg.listed = false;
		});
		expect(await read()).toMatchObject({ value: { window: 'complete', stored: { codeId: 'refund', notes: 'n' } } });
	});

	it.each([
		[403, 'not.authorized'],
		[404, 'not.found'],
	])('says that the conversation is gone: %i %s', async (status, code) => {
		const { read } = scene((leg, { failures }) => {
			leg.listed = false;
			failures.set(media, httpFailed(status, code));
		});
		expect(await read()).toMatchObject({ kind: 'ok', value: { window: 'gone', stored: null } });
	});

	it.each([httpFailed(503), httpFailed(429), httpFailed(403, 'missing.permissions'), offline])(
		'fails where the platform does, instead of guessing: %o',
		async (failure) => {
			const atList = scene((_, { failures }) => failures.set(list, failure));
			expect(await atList.read()).toEqual({ kind: 'failed', failure });
			for (const where of [media, stored]) {
				const { read } = scene((leg, { failures }) => {
					leg.listed = false;
					failures.set(where, failure);
				});
				expect(await read()).toEqual({ kind: 'failed', failure });
			}
		},
	);

	it.each([
		[400, 'bad.request'],
		[403, 'missing.permissions'],
		[404, 'not.found'],
	])('goes around a single conversation that cannot be read, when a version is wanted: %i', async (status, code) => {
		const { read, requests } = scene((_, { failures }) =>
			failures.set('get conversations/c1', httpFailed(status, code)),
		);
		expect(await read(true)).toMatchObject({ kind: 'ok', value: { window: 'open', version: null } });
		expect(requests).toEqual(['get conversations/c1', media, stored]);
	});
});
