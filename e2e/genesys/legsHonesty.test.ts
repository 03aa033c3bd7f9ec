import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediumPath } from '../../src/genesys/medium.ts';
import { faultNames, namedFault } from './namedFaults.ts';
import { isRecord } from './rest/parseWrapup.ts';
import type { ApiClient } from './testing/createApiClient.ts';
import { type Definition, definitionIsPresent, readDefinition } from './testing/readDefinition.ts';
import { type Scene, startScene } from './testing/startScene.ts';

describe.skipIf(!definitionIsPresent)('conversations of several agents, against the official definition', () => {
	let scene: Scene;
	let definition: Definition;

	beforeAll(async () => {
		scene = await startScene();
		definition = readDefinition();
	});
	afterAll(() => scene.genesys.close());

	async function read(path: string, api: ApiClient = scene.api): Promise<string> {
		const answer = await api({ path });
		expect(answer.status, answer.text).toBe(200);
		const faults = definition.find('GET', path)?.faultsOf(200, answer.body);
		expect(faults, answer.text).toEqual([]);
		return answer.text;
	}

	it('with advice, a taking over, a hand-over back, and everybody gone', async () => {
		const { supervisorApi, genesys, ben, ada, converse } = scene;
		const { world } = genesys;
		const { ids } = converse({ until: 'connected' });
		world.consult(ids.cid, ben.id);
		expect(await read('/api/v2/conversations')).toContain('consultParticipantId');
		world.answer(ids.cid);
		world.endConsult(ids.cid, 'transfer');
		world.transfer(ids.cid, ada.id);
		world.answer(ids.cid);
		world.hangUp(ids.cid, 'customer');
		const shown = await read(`/api/v2/conversations/${ids.cid}`, supervisorApi);
		expect(shown).toContain('"disconnectType":"transfer.consult"');
		await read(`/api/v2/conversations/calls/${ids.cid}`);
	});

	it('with a callback, its call and a draft', async () => {
		const { genesys, converse, time } = scene;
		const { world } = genesys;
		const { ids } = converse({ medium: 'callback', until: 'connected' });
		world.placeCall(ids.cid);
		expect(await read('/api/v2/conversations/callbacks')).toContain(ids.cid);
		expect(await read('/api/v2/conversations')).toContain('"dialing"');
		world.answer(ids.cid);
		world.hangUp(ids.cid, 'agent');
		expect(await read(`/api/v2/conversations/callbacks/${ids.cid}`)).toContain('startAcwTime');
		world.switches.draftsInConversations = 'shown';
		const wrapup = { provisional: true, notes: 'n' };
		const { cid: conversationId, pid: participantId, lid: communicationId } = ids;
		world.storeWrapup({ conversationId, participantId, communicationId, wrapup, by: 'test' });
		time.advance(100);
		expect(await read('/api/v2/conversations')).toContain('"provisional":true');
	});

	it.each(faultNames)('has documented status and code for a wrap-up in the fault "%s"', (name) => {
		const fault = namedFault(name, 0);
		const gateway = fault.kind === 'status' && (fault.html !== undefined || isRecord(fault.body));
		if (fault.kind !== 'status' || gateway) return;
		const path = `/api/v2/conversations/${mediumPath.call}/c/participants/p`;
		const operation = definition.find('PATCH', path);
		expect(operation?.statuses).toContain(fault.status);
		expect(operation?.codes(fault.status)).toContain(fault.code);
	});
});
