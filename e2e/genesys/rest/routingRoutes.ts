import { codeShape, entityListing, queueShape } from '../shapes/codeShape.ts';
import type { SimulatedQueue } from '../world/simulatedQueue.ts';
import { refuse } from './findConversation.ts';
import { PlatformError } from './platformError.ts';
import { type Answer, type Call, type Route, readScopes } from './route.ts';

function pageOf(call: Call): { pageNumber: number; pageSize: number } {
	const read = (name: string, otherwise: number): number => {
		const value = Number(call.query.get(name) ?? otherwise);
		if (!Number.isInteger(value) || value < 1) throw new PlatformError('invalid.value');
		return value;
	};
	return { pageNumber: read('pageNumber', 1), pageSize: read('pageSize', 25) };
}

function findQueue(call: Call): SimulatedQueue {
	const id = call.parameter('queueId');
	const queue = call.platform.world.queues.find((candidate) => candidate.id === id);
	if (queue === undefined) throw refuse(call, 'resource.not.found', 'not.found');
	return queue;
}

function nameFilter(call: Call): (entry: { readonly name: string }) => boolean {
	const wanted = (call.query.get('name') ?? '').toLowerCase();
	if (wanted === '') return () => true;
	if (wanted.endsWith('*')) return ({ name }) => name.toLowerCase().startsWith(wanted.slice(0, -1));
	return ({ name }) => name.toLowerCase() === wanted;
}

function myQueues(call: Call): Answer {
	const joined = call.query.get('joined') !== 'false';
	const queues = joined ? call.platform.world.queues : [];
	const entities = queues.map((queue) => ({ ...queueShape(queue), joined: true }));
	return { status: 200, body: entityListing(entities, '/api/v2/routing/queues/me', pageOf(call)) };
}

function queueCodes(call: Call): Answer {
	const queue = findQueue(call);
	const entities = queue.codes.filter(nameFilter(call)).map(codeShape);
	return { status: 200, body: entityListing(entities, `/api/v2/routing/queues/${queue.id}/wrapupcodes`, pageOf(call)) };
}

function allCodes(call: Call): Answer {
	const entities = call.platform.world
		.codes()
		.filter(nameFilter(call))
		.toSorted((one, other) => one.name.localeCompare(other.name))
		.map(codeShape);
	return { status: 200, body: entityListing(entities, '/api/v2/routing/wrapupcodes', pageOf(call)) };
}

function oneCode(call: Call): Answer {
	const code = call.platform.world.codes().find(({ id }) => id === call.parameter('codeId'));
	if (code === undefined) throw refuse(call, 'resource.not.found', 'not.found');
	return { status: 200, body: codeShape(code) };
}

const documents = ['resource.not.found'];
const scopes = readScopes('routing');

/** Queues and wrap-up codes outside a conversation. */
export const routingRoutes: readonly Route[] = [
	{ method: 'GET', path: '/routing/queues/me', scopes, permissions: [], handle: myQueues },
	{
		method: 'GET',
		path: '/routing/queues/{queueId}',
		scopes,
		permissions: ['routing:queue:view'],
		documents,
		handle: (call) => ({ status: 200, body: queueShape(findQueue(call)) }),
	},
	{
		method: 'GET',
		path: '/routing/queues/{queueId}/wrapupcodes',
		scopes,
		permissions: ['routing:queue:view'],
		documents,
		handle: queueCodes,
	},
	{ method: 'GET', path: '/routing/wrapupcodes', scopes, permissions: ['routing:wrapupCode:view'], handle: allCodes },
	{
		method: 'GET',
		path: '/routing/wrapupcodes/{codeId}',
		scopes,
		permissions: ['routing:wrapupCode:view'],
		documents,
		handle: oneCode,
	},
];
