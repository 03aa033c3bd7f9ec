import { type Medium, mediumPath } from '../../../src/genesys/medium.ts';
import { entityListing } from '../shapes/codeShape.ts';
import { conversationShape } from '../shapes/conversationShape.ts';
import { mediaConversationShape } from '../shapes/mediaConversationShape.ts';
import type { ShapeView } from '../shapes/shapeView.ts';
import type { SimulatedConversation } from '../world/simulatedConversation.ts';
import { findConversation, hasMedium, refuse } from './findConversation.ts';
import { type Answer, type Call, type Route, readScopes } from './route.ts';

/** How the conversations of an answer are shown. */
export function shapeView({ platform: { world } }: Call): ShapeView {
	const names = new Map(world.codes().map(({ id, name }) => [id, name]));
	return { nameOf: (code) => names.get(code), drafts: world.switches.draftsInConversations === 'shown' };
}

/** These lists take no paging parameters: all entities stand on one page. */
function wholeList(entities: readonly unknown[], path: string): Record<string, unknown> {
	return entityListing(entities, path, { pageNumber: 1, pageSize: Math.max(25, entities.length) });
}

function isActive(call: Call, conversation: SimulatedConversation): boolean {
	const { listShowsPendingAfterCallWork } = call.platform.world.switches;
	return conversation.participants
		.filter((participant) => participant.userId === call.agent.id)
		.flatMap((participant) => participant.communications)
		.some(
			({ state, afterCallWork }) =>
				state === 'alerting' ||
				state === 'dialing' ||
				state === 'connected' ||
				(listShowsPendingAfterCallWork && afterCallWork?.state === 'pending'),
		);
}

/** The caller's own conversations that are not over. */
export function activeConversations(call: Call): readonly SimulatedConversation[] {
	return call.platform.world.visibleConversations(call.agent.id).filter((conversation) => isActive(call, conversation));
}

/** Adds what the dialect `versioned` puts on a conversation: `version` in the body, and an `ETag` on single reads. */
export function withVersion(
	call: Call,
	conversation: SimulatedConversation,
	shape: Record<string, unknown>,
): Record<string, unknown> {
	return call.platform.dialect === 'versioned' ? { ...shape, version: conversation.version } : shape;
}

function one(call: Call, conversation: SimulatedConversation, shape: Record<string, unknown>): Answer {
	const headers = call.platform.dialect === 'versioned' ? { etag: `"${conversation.version}"` } : {};
	return { status: 200, body: withVersion(call, conversation, shape), headers };
}

/** A single conversation in the generic shape, as an answer. */
export function conversationAnswer(call: Call, conversation: SimulatedConversation): Answer {
	return one(call, conversation, conversationShape(conversation, shapeView(call)));
}

function mediaOf(type: string): string {
	return type.toLowerCase().replace(/s$/, '');
}

function listMine(call: Call): Answer {
	const wanted = call.query.get('communicationType');
	const entities = activeConversations(call)
		.filter((conversation) =>
			wanted === null
				? true
				: conversation.participants.some((party) => party.communications.some((leg) => leg.medium === mediaOf(wanted))),
		)
		.map((conversation) => withVersion(call, conversation, conversationShape(conversation, shapeView(call))));
	return { status: 200, body: wholeList(entities, '/api/v2/conversations') };
}

function mediaRoutes(medium: Medium): readonly Route[] {
	const path = `/conversations/${mediumPath[medium]}`;
	const scopes = readScopes('conversations');
	const list = (call: Call): Answer => {
		const entities = activeConversations(call)
			.filter((conversation) => hasMedium(conversation, medium))
			.map((conversation) =>
				withVersion(call, conversation, mediaConversationShape(conversation, medium, shapeView(call))),
			);
		return { status: 200, body: wholeList(entities, `/api/v2${path}`) };
	};
	const single = (call: Call): Answer => {
		const conversation = findConversation(call);
		if (!hasMedium(conversation, medium)) {
			throw refuse(call, 'conversation.error.conversation.not.found', 'not.found');
		}
		return one(call, conversation, mediaConversationShape(conversation, medium, shapeView(call)));
	};
	const documents = ['conversation.error.conversation.not.found'];
	return [
		{ method: 'GET', path, scopes, permissions: [], handle: list },
		{ method: 'GET', path: `${path}/{conversationId}`, scopes, permissions: [], documents, handle: single },
	];
}

function endForAll(call: Call): Answer {
	const conversation = findConversation(call);
	call.platform.world.hangUp(conversation.id, 'customer');
	return { status: 204 };
}

/** Reading conversations, and ending one for everybody. */
export const conversationRoutes: readonly Route[] = [
	{ method: 'GET', path: '/conversations', scopes: readScopes('conversations'), permissions: [], handle: listMine },
	...(['call', 'callback', 'email', 'message'] as const).flatMap(mediaRoutes),
	{
		method: 'GET',
		path: '/conversations/{conversationId}',
		scopes: readScopes('conversations'),
		permissions: ['conversation:communication:view'],
		handle: (call) => conversationAnswer(call, findConversation(call)),
	},
	{
		method: 'DELETE',
		path: '/conversations/{conversationId}',
		scopes: ['conversations'],
		permissions: ['conversation:communication:disconnect'],
		handle: endForAll,
	},
];
