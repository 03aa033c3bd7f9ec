import type {
	SimulatedCommunication,
	SimulatedConversation,
	SimulatedParticipant,
	WrapupInput,
} from '../world/simulatedConversation.ts';
import { refuse } from './findConversation.ts';
import { notYetUpdatable } from './gatewayWords.ts';
import { PlatformError } from './platformError.ts';
import type { Call } from './route.ts';

/** Whether a leg takes a wrap-up as its normal course: it is connected, or its after-call work is pending. */
export function isOpen({ state, afterCallWork }: SimulatedCommunication): boolean {
	return state === 'connected' || afterCallWork?.state === 'pending';
}

/** Whether the API has not caught up: a leg is in after-call work in truth, and the API does not show it yet. */
export function isBehind(call: Call, conversation: SimulatedConversation): boolean {
	const legs = ({ participants }: SimulatedConversation) =>
		participants.flatMap(({ communications }) => communications);
	const pending = (leg: SimulatedCommunication | undefined): boolean => leg?.afterCallWork?.state === 'pending';
	const truth = call.platform.world.conversation(conversation.id);
	if (truth === undefined || truth === conversation) return false;
	const shown = new Map(legs(conversation).map((leg) => [leg.id, leg]));
	return legs(truth).some((leg) => pending(leg) && !pending(shown.get(leg.id)));
}

/** Throws unless one of the legs is open, or the switch lets a code be replaced after completion. */
export function checkWindow(
	call: Call,
	conversation: SimulatedConversation,
	legs: readonly SimulatedCommunication[],
): void {
	if (isBehind(call, conversation)) throw new PlatformError('bad.request', { text: notYetUpdatable });
	if (legs.some(isOpen)) return;
	const inactive = (): PlatformError =>
		refuse(call, 'conversation.error.participant.no.active.conversations', 'bad.request');
	if (legs.some((leg) => leg.state === 'alerting')) throw inactive();
	const { afterCompletion } = call.platform.world.switches;
	if (afterCompletion === 'conflict') throw new PlatformError('request.conflict');
	if (afterCompletion === 'participantNotActive') throw inactive();
}

/** Throws when the code is not one of the participant's queue and the switch says so. */
export function checkCode(call: Call, participant: SimulatedParticipant, wrapup: WrapupInput): void {
	const { world } = call.platform;
	if (wrapup.code === undefined || world.switches.codeNotOnQueue === 'accept') return;
	const queue = world.queues.find((candidate) => candidate.id === participant.queueId);
	if (queue?.codes.some((code) => code.id === wrapup.code) !== true) throw new PlatformError('invalid.value');
}

/** Throws unless the participant is the caller's own. */
export function checkOwn(call: Call, participant: SimulatedParticipant): void {
	if (participant.userId === call.agent.id) return;
	if (call.route.documents?.includes('conversation.error.user.not.party') === true) {
		throw new PlatformError('conversation.error.user.not.party');
	}
	throw new PlatformError('bad.request', { meaning: 'conversation.error.user.not.party' });
}

/** Whether a wrap-up is a final one without a code, which no writer may send. */
export function lacksCode(wrapup: WrapupInput): boolean {
	return wrapup.provisional !== true && (wrapup.code ?? '') === '';
}
