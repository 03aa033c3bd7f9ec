import { type Medium, mediumPath } from '../../../src/genesys/medium.ts';
import type { SimulatedConversation, SimulatedParticipant } from '../world/simulatedConversation.ts';
import { checkVersion } from './checkVersion.ts';
import { writerOf } from './communicationWrapupRoutes.ts';
import { findConversation, findParticipant, forbidden, refuse } from './findConversation.ts';
import { isRecord, parseWrapup } from './parseWrapup.ts';
import { PlatformError } from './platformError.ts';
import type { Answer, Call, Route } from './route.ts';
import { checkCode, checkOwn, checkWindow, lacksCode } from './wrapupGuards.ts';

const invalidUpdate = 'conversation.participant.update.invalid';

type Target = { readonly conversation: SimulatedConversation; readonly participant: SimulatedParticipant };

function applyWrapup(call: Call, { conversation, participant }: Target, value: unknown): void {
	const wrapup = parseWrapup(value);
	if (lacksCode(wrapup)) throw refuse(call, 'conversation.error.wrapup.code.required', 'bad.request');
	checkWindow(call, conversation, participant.communications);
	checkCode(call, participant, wrapup);
	call.platform.world.storeWrapup({
		conversationId: conversation.id,
		participantId: participant.id,
		wrapup,
		by: writerOf(call),
		drop: call.dropWrite,
	});
}

function skip(call: Call, { conversation, participant }: Target): void {
	const { wrapupPrompt } = participant;
	if (wrapupPrompt !== 'optional' && wrapupPrompt !== 'agentRequested') {
		throw refuse(call, 'conversation.error.wrapup.cannot.skip', invalidUpdate);
	}
	call.platform.world.skipWrapup(conversation.id, writerOf(call), participant.id);
}

function setState(call: Call, { conversation, participant }: Target, value: unknown): void {
	const has = (state: string): boolean => participant.communications.some((leg) => leg.state === state);
	if (value === 'connected' && has('alerting')) {
		call.platform.world.answer(conversation.id);
		return;
	}
	if (value !== 'disconnected') throw new PlatformError(invalidUpdate);
	if (has('alerting') || has('connected')) {
		call.platform.world.hangUp(conversation.id, 'agent', call.agent.id);
		return;
	}
	if (call.route.documents?.includes('conversation.error.call.disconnected') === true) {
		throw new PlatformError('conversation.error.call.disconnected');
	}
	throw forbidden(conversation.id);
}

/** Every property sent is an action; those the stand-in does not simulate are refused rather than swallowed. */
const actions: Readonly<Record<string, (call: Call, target: Target, value: unknown) => void>> = {
	wrapup: applyWrapup,
	wrapupSkipped: (call, target, value) => {
		if (value === true) skip(call, target);
	},
	state: setState,
};

function update(call: Call): Answer {
	const conversation = findConversation(call);
	const participant = findParticipant(call, conversation);
	checkOwn(call, participant);
	if (!isRecord(call.body) || Object.keys(call.body).length === 0) throw new PlatformError('bad.request');
	const stale = checkVersion(call, conversation);
	if (stale !== undefined) return stale;
	const unknown = Object.keys(call.body).some((name) => actions[name] === undefined);
	if (unknown) throw new PlatformError(invalidUpdate);
	for (const [name, value] of Object.entries(call.body)) actions[name]?.(call, { conversation, participant }, value);
	return { status: 202 };
}

const common = ['conversation.error.participant.no.active.conversations', invalidUpdate];
const required = 'conversation.error.wrapup.code.required';
const notParticipant = 'conversation.error.not.conversation.participant';

const documented = {
	call: [
		...common,
		required,
		notParticipant,
		'conversation.error.conversation.not.found',
		'conversation.error.user.not.party',
		'conversation.error.wrapup.cannot.skip',
		'conversation.error.call.disconnected',
	],
	callback: [...common, notParticipant],
	email: common,
	message: common,
} as const satisfies Partial<Record<Medium, readonly string[]>>;

const permissions = [
	'conversation:participant:wrapup',
	'conversation:call:record',
	'conversation:communication:disconnect',
];

function patch(path: string, documents: readonly string[], extra: readonly string[] = []): Route {
	return {
		method: 'PATCH',
		path: `${path}/{conversationId}/participants/{participantId}`,
		scopes: ['conversations'],
		permissions: [...permissions, ...extra],
		documents,
		handle: update,
	};
}

/** The writer at participant level, of a medium and media-less; the same operation answers, ends and skips. */
export const participantRoutes: readonly Route[] = [
	...(['call', 'callback', 'message'] as const).map((medium) =>
		patch(`/conversations/${mediumPath[medium]}`, documented[medium]),
	),
	patch('/conversations/emails', documented.email, ['conversation:email:park']),
	patch('/conversations', [...common, required, notParticipant]),
];
