import { afterwordClient } from '../oauthClient.ts';
import { messagesOf } from '../world/sayLines.ts';
import type { ApiAnswer, ApiClient, ApiRequest } from './createApiClient.ts';
import { createApiClient } from './createApiClient.ts';
import { at, type Scene } from './startScene.ts';

/** What a walk sends and what came back. */
export type EvidenceWalk = {
	readonly summaries: ApiAnswer;
	readonly noSummaries: ApiAnswer;
	readonly forbidden: ApiAnswer;
	readonly messages: ApiAnswer;
	readonly counts: ApiAnswer;
};

/** Asks for everything a suggestion may be made from, as an agent who may read it, and once as one who may not. */
export async function walkEvidence(
	scene: Scene,
	send: (api: ApiClient, request: ApiRequest) => Promise<ApiAnswer>,
): Promise<EvidenceWalk> {
	const { api, genesys, billing, supervisor, time, ada } = scene;
	const { world } = genesys;
	const code = at(billing.codes, 4).id;
	const copilot = { text: 'Charged twice.', reason: 'Billing', predictions: [{ codeId: code, confidence: 0.91 }] };
	const talk = world.offer({ agentId: supervisor.id, queueId: billing.id, medium: 'message', copilot });
	world.answer(talk.id);
	world.hangUp(talk.id, 'customer');
	const path = `/api/v2/conversations/${talk.id}/summaries`;
	const own = createApiClient(
		genesys,
		genesys.mintToken(supervisor.id, { scopes: [...afterwordClient.scopes, 'analytics:readonly'] }),
	);
	const noSummaries = await send(own, { path });
	time.advance(2000);
	const plain = world.offer({ agentId: ada.id, queueId: billing.id });
	const forbidden = await send(api, { path: `/api/v2/conversations/${plain.id}/summaries` });
	const bulk = `/api/v2/conversations/messages/${talk.id}/messages/bulk`;
	const body = messagesOf(talk).map(({ id }) => id);
	await send(own, { path: bulk, method: 'POST', body: 'none' });
	await send(own, { path: `/api/v2/conversations/messages/${plain.id}/messages/bulk`, method: 'POST', body });
	world.addHistory([
		{
			at: time.now() - 60_000,
			queueId: billing.id,
			userId: ada.id,
			medium: 'call',
			code,
			count: 7,
			acwMs: 9,
			handleMs: 99,
		},
	]);
	const counting = { path: '/api/v2/analytics/conversations/aggregates/query', method: 'POST' } as const;
	const interval = [time.now() - 3_600_000, time.now()].map((moment) => new Date(moment).toISOString()).join('/');
	await send(own, { ...counting, body: { interval, metrics: [] } });
	return {
		summaries: await send(own, { path }),
		noSummaries,
		forbidden,
		messages: await send(own, { path: bulk, method: 'POST', body }),
		counts: await send(own, {
			...counting,
			body: { interval, groupBy: ['queueId', 'wrapUpCode'], metrics: ['tAcw', 'tHandle', 'nConnected'] },
		}),
	};
}
