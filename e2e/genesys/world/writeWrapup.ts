import { completeAfterCallWork } from './endAfterCallWork.ts';
import { keepWrapup } from './keepWrapup.ts';
import type { WrapupWrite } from './world.ts';
import { type Leg, logChange, requireConversation, type WorldState } from './worldState.ts';

/**
 * The legs a write is for: the one it names, else all the participant's legs that are open for a wrap-up, else the
 * last one (a change after completion).
 */
function legsOf(state: WorldState, write: WrapupWrite): readonly Leg[] {
	const conversation = requireConversation(state, write.conversationId);
	const participant = conversation.participants.find((party) => party.id === write.participantId);
	if (participant === undefined)
		throw new Error(`Conversation ${conversation.id} has no participant ${write.participantId}.`);
	const legs = participant.communications.map((communication) => ({ conversation, participant, communication }));
	if (write.communicationId !== undefined) {
		return legs.filter((leg) => leg.communication.id === write.communicationId);
	}
	const open = legs.filter(
		({ communication }) => communication.state === 'connected' || communication.afterCallWork?.state === 'pending',
	);
	return open.length > 0 ? open : legs.slice(-1);
}

function apply(state: WorldState, leg: Leg, write: WrapupWrite): void {
	const { conversation, participant, communication } = leg;
	const over = communication.afterCallWork !== undefined && communication.afterCallWork.state !== 'pending';
	if (over && state.switches.afterCompletion !== 'replace') {
		logChange(state, conversation, 'wrapupDropped', { by: write.by, why: 'after-call work ended first' });
		return;
	}
	keepWrapup(state, leg, write.wrapup, write.by);
	const mayNotLeave = participant.wrapupPrompt === 'forcedTimeout' && state.timeLimits.has(communication.id);
	if (write.wrapup.provisional === true || mayNotLeave) return;
	completeAfterCallWork(state, leg, write.by);
}

/** When a write accepted now takes effect: after a drawn delay, but never before an earlier one of the same conversation. */
function delayOf(state: WorldState, conversationId: string): number {
	const { min, max } = state.switches.applyDelayMs;
	const now = state.steady();
	const at = Math.max(now + state.random.between(min, max), state.lastApplyAt.get(conversationId) ?? 0);
	state.lastApplyAt.set(conversationId, at);
	return at - now;
}

/** Takes a wrap-up in. It is accepted now and applied a moment later, as the platform's 202 promises. */
export function writeWrapup(state: WorldState, write: WrapupWrite): void {
	const legs = legsOf(state, write);
	const conversation = requireConversation(state, write.conversationId);
	if (legs.length === 0)
		throw new Error(`Participant ${write.participantId} has no communication ${write.communicationId}.`);
	logChange(state, conversation, 'wrapupAccepted', { code: write.wrapup.code ?? '', by: write.by });
	if (write.drop === true) {
		logChange(state, conversation, 'wrapupDropped', { by: write.by, why: 'fault' });
		return;
	}
	const applyAll = (): void => {
		for (const leg of legs) apply(state, leg, write);
	};
	if (write.immediate === true) applyAll();
	else state.scheduler.after(delayOf(state, write.conversationId), applyAll);
}
