import { messageShape } from '../shapes/messageShape.ts';
import { type SummaryView, sessionSummary } from '../shapes/summaryShape.ts';
import { messagesOf } from '../world/sayLines.ts';
import type { World } from '../world/world.ts';
import { findConversation, hasMedium, refuse } from './findConversation.ts';
import { PlatformError } from './platformError.ts';
import { type Answer, type Call, type Route, readScopes } from './route.ts';

/** How summaries are shown, in answers and in events. */
export function summaryView(world: World): SummaryView {
	const codes = new Map(world.codes().map((code) => [code.id, code]));
	return { codeOf: (id) => codes.get(id), inPercent: world.switches.copilotConfidence === 'percent' };
}

function summaries(call: Call): Answer {
	const conversation = findConversation(call);
	const { world } = call.platform;
	const { summaryInProgress, noSummary } = world.switches;
	const listed = (conversation.summaries ?? []).filter(
		({ status }) => status === 'Completed' || summaryInProgress === 'listed',
	);
	if (listed.length === 0 && noSummary === 'notFound') throw new PlatformError('not.found');
	const view = summaryView(world);
	const { id } = conversation;
	return {
		status: 200,
		body: {
			conversation: { id, selfUri: `/api/v2/conversations/${id}` },
			sessionSummaries: listed.map((summary) => sessionSummary(conversation, summary, view)),
		},
	};
}

function idsOf(body: unknown): readonly string[] {
	const ids: readonly unknown[] = Array.isArray(body) ? body : [undefined];
	return ids.map((id) => {
		if (typeof id !== 'string') throw new PlatformError('bad.request');
		return id;
	});
}

/** Messages by their ids; an id that is none of this conversation's is passed over. */
function messages(call: Call): Answer {
	const conversation = findConversation(call);
	if (!hasMedium(conversation, 'message')) {
		throw refuse(call, 'conversation.error.conversation.not.found', 'not.found');
	}
	const wanted = new Set(idsOf(call.body));
	const { textBody } = call.platform.world.switches;
	const normalized = call.query.get('useNormalizedMessage') === 'true';
	const withBody = textBody === 'always' || (textBody === 'unlessNormalized' && !normalized);
	const entities = messagesOf(conversation)
		.filter(({ id }) => wanted.has(id))
		.map((message) => messageShape(conversation, message, withBody));
	return { status: 200, body: { entities } };
}

/** What a suggestion may be made from, beside the conversation itself: Copilot's summaries, and texts of messages. */
export const evidenceRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/conversations/{conversationId}/summaries',
		scopes: readScopes('conversations'),
		permissions: ['conversation:summary:view'],
		needs: 'all',
		handle: summaries,
	},
	{
		method: 'POST',
		path: '/conversations/messages/{conversationId}/messages/bulk',
		scopes: readScopes('conversations'),
		permissions: ['conversation:message:view', 'conversation:webmessaging:view'],
		handle: messages,
	},
];
