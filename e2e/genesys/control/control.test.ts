import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, type Scene, startScene } from '../testing/startScene.ts';
import { type Control, startControl } from './startControl.ts';
import { switchCatalogue } from './switchCatalogue.ts';

describe('the control page', () => {
	let scene: Scene;
	let control: Control;

	beforeEach(async () => {
		scene = await startScene();
		control = await startControl(scene.genesys);
	});
	afterEach(async () => {
		await control.close();
		await scene.genesys.close();
	});

	async function order(command: unknown, headers: Record<string, string> = {}) {
		const answer = await fetch(`${control.url}command`, { method: 'POST', body: JSON.stringify(command), headers });
		return { status: answer.status, text: await answer.text() };
	}

	it('plays a call and lets the supervisor store a code', async () => {
		const { ada, billing, genesys } = scene;
		await order({ kind: 'offer', agentId: ada.id, queueId: billing.id, medium: 'message', prompt: 'mandatory' });
		const conversation = at(genesys.world.conversations(), 0);
		const leg = at(at(conversation.participants, 2).communications, 0);
		const conversationId = conversation.id;
		await order({ kind: 'answer', conversationId });
		expect(leg).toMatchObject({ medium: 'message', state: 'connected' });
		await order({ kind: 'hangUp', conversationId, by: 'customer' });
		expect(leg.afterCallWork?.state).toBe('pending');
		const code = at(billing.codes, 2);
		await order({ kind: 'store', conversationId, code: code.id });
		expect(leg.wrapup).toMatchObject({ code: code.id, by: 'supervisor' });
		const state: unknown = await (await fetch(`${control.url}state`)).json();
		expect(state).toMatchObject({
			conversations: [{ agent: 'Ada Example', code: code.name, afterCallWork: 'complete' }],
		});
	});

	it('lets Copilot sum a call up, or not', async () => {
		const { ada, billing, genesys, time } = scene;
		for (const copilot of [false, true]) {
			await order({ kind: 'offer', agentId: ada.id, queueId: billing.id, medium: 'call', copilot });
			const { id } = at(genesys.world.conversations().toReversed(), 0);
			await order({ kind: 'answer', conversationId: id });
			await order({ kind: 'hangUp', conversationId: id, by: 'customer' });
			time.advance(2000);
			const [summary] = genesys.world.conversation(id)?.summaries ?? [];
			expect([summary?.status, summary?.predictions?.[0]?.codeId]).toEqual(
				copilot ? ['Completed', billing.codes.at(-1)?.id] : [undefined, undefined],
			);
		}
	});

	it('hands a call on, asks for advice, and places the call of a callback', async () => {
		const { ada, ben, billing, genesys } = scene;
		const { world } = genesys;
		const begin = async (medium: string) => {
			await order({ kind: 'offer', agentId: ada.id, queueId: billing.id, medium, dialer: true });
			const { id } = at(world.conversations().toReversed(), 0);
			await order({ kind: 'answer', conversationId: id });
			return id;
		};
		const call = await begin('call');
		await order({ kind: 'consult', conversationId: call, agentId: ben.id });
		await order({ kind: 'answer', conversationId: call });
		await order({ kind: 'endConsult', conversationId: call, as: 'leave' });
		await order({ kind: 'transfer', conversationId: call, agentId: ben.id });
		const callback = await begin('callback');
		await order({ kind: 'placeCall', conversationId: callback });
		const kinds = world.truth().map(({ kind }) => kind);
		expect(kinds).toEqual(expect.arrayContaining(['consulted', 'transferred', 'callPlaced']));
		expect(world.conversation(call)?.dialer).toBe(true);
	});

	it('sets every switch to a value of its kind, and to no other', async () => {
		const { switches } = scene.genesys.world;
		expect(Object.keys(switchCatalogue).toSorted()).toEqual(Object.keys(switches).toSorted());
		await order({ kind: 'setSwitch', name: 'codeNotOnQueue', value: 'refuse' });
		await order({ kind: 'setSwitch', name: 'applyDelayMs', value: { min: 5, max: 9 } });
		await order({ kind: 'setSwitch', name: 'scopeEnforcement', value: false });
		await order({ kind: 'setSwitch', name: 'clockSkewMs', value: -300_000 });
		expect(switches).toMatchObject({
			codeNotOnQueue: 'refuse',
			applyDelayMs: { min: 5, max: 9 },
			scopeEnforcement: false,
			clockSkewMs: -300_000,
		});
		for (const [name, value] of [
			['codeNotOnQueue', 'sometimes'],
			['applyDelayMs', { min: 9, max: 5 }],
			['scopeEnforcement', 'yes'],
			['rateLimitPerMinute', -1],
			['gravity', true],
		] as const) {
			const { status, text } = await order({ kind: 'setSwitch', name, value });
			expect(status).toBe(400);
			expect(text).toContain(name);
		}
	});

	it('sets faults and clears them', async () => {
		await order({ kind: 'fault', method: 'GET', path: 'me$', times: 3, name: '503' });
		expect((await scene.api({ path: '/api/v2/users/me' })).status).toBe(503);
		expect(scene.genesys.faults.waiting()).toBe(2);
		await order({ kind: 'clearFaults' });
		expect((await scene.api({ path: '/api/v2/users/me' })).status).toBe(200);
	});

	it('refuses unknown orders with a sentence, and orders from other pages altogether', async () => {
		expect((await order({ kind: 'explode' })).status).toBe(400);
		const impossible = await order({ kind: 'answer', conversationId: 'nowhere' });
		expect(impossible.status).toBe(400);
		expect(impossible.text).toContain('offer one first');
		expect((await order({ kind: 'cutSockets' }, { origin: 'https://page.example' })).status).toBe(403);
		expect((await fetch(`${control.url}nothing`)).status).toBe(404);
	});
});
