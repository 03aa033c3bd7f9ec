import type { Medium } from '../../../src/genesys/medium.ts';
import type { Genesys, GenesysOptions } from '../genesys.ts';
import { startGenesys } from '../startGenesys.ts';
import { createManualTime, type ManualTime } from '../world/createManualTime.ts';
import type { SimulatedAgent } from '../world/simulatedAgent.ts';
import type { SimulatedConversation } from '../world/simulatedConversation.ts';
import type { SimulatedQueue, WrapupPrompt } from '../world/simulatedQueue.ts';
import { agentParticipant } from '../world/worldState.ts';
import { type ApiClient, createApiClient } from './createApiClient.ts';

/** A running stand-in with a clock of its own, its people at hand and an API client for each. */
export type Scene = {
	readonly genesys: Genesys;
	readonly time: ManualTime;
	readonly ada: SimulatedAgent;
	readonly ben: SimulatedAgent;
	readonly supervisor: SimulatedAgent;
	readonly billing: SimulatedQueue;
	/** As Ada with Afterword's own token. */
	readonly api: ApiClient;
	readonly supervisorApi: ApiClient;
	/** A conversation of Ada's at the wanted point of its life. */
	readonly converse: (options?: {
		until?: 'alerting' | 'connected' | 'wrapup';
		medium?: Medium;
		prompt?: WrapupPrompt;
		timeoutMs?: number;
	}) => { conversation: SimulatedConversation; ids: { cid: string; pid: string; lid: string }; code: string };
};

/** The entry at a place of a list; throws when there is none. */
export function at<T>(list: readonly T[], position: number): T {
	const entry = list[position];
	if (entry === undefined) throw new Error(`There is no entry ${position}.`);
	return entry;
}

/** Starts a scene. The caller closes `genesys`. Writes apply after 100 ms of the scene's clock, events at once. */
export async function startScene(options: GenesysOptions = {}): Promise<Scene> {
	const time = createManualTime(Date.UTC(2026, 10, 22, 9));
	const switches = { applyDelayMs: { min: 100, max: 100 }, eventDelayMs: { min: 0, max: 0 }, ...options.switches };
	const { now, scheduler } = time;
	const genesys = await startGenesys({ seed: 7, now, scheduler, ...options, switches });
	const { world } = genesys;
	const ada = at(world.agents, 0);
	const supervisor = at(world.agents, 2);
	const billing = at(world.queues, 0);
	return {
		genesys,
		time,
		ada,
		ben: at(world.agents, 1),
		supervisor,
		billing,
		api: createApiClient(genesys, genesys.mintToken(ada.id)),
		supervisorApi: createApiClient(
			genesys,
			genesys.mintToken(supervisor.id, {
				scopes: ['user-basic-info', 'conversations', 'notifications', 'routing', 'users'],
			}),
		),
		converse: ({ until = 'wrapup', ...offer } = {}) => {
			const conversation = world.offer({ agentId: ada.id, queueId: billing.id, ...offer });
			if (until !== 'alerting') world.answer(conversation.id);
			if (until === 'wrapup') world.hangUp(conversation.id, 'customer');
			const participant = agentParticipant(conversation);
			const ids = { cid: conversation.id, pid: participant.id, lid: at(participant.communications, 0).id };
			return { conversation, ids, code: at(billing.codes, 0).id };
		},
	};
}
