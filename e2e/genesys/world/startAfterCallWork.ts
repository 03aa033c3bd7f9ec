import { completeAfterCallWork, terminateLeg } from './endAfterCallWork.ts';
import { keepWrapup } from './keepWrapup.ts';
import { owesAfterCallWork } from './owesAfterCallWork.ts';
import { summarise } from './summarise.ts';
import { type Leg, recordChange, type WorldState } from './worldState.ts';

/** The code the platform itself stores when the time of after-call work ran out without a choice. */
export const timeoutCode = 'ININ-WRAP-UP-TIMEOUT';

function timeLimitOf(state: WorldState, { participant, communication }: Leg): number | undefined {
	const voice = communication.medium === 'call' || communication.medium === 'callback';
	return state.switches.timeLimitsBind === 'voice' && !voice ? undefined : participant.wrapupTimeoutMs;
}

/** What the end of the time does: the stored code stands, else the draft's code, else the system code. */
function runOut(state: WorldState, leg: Leg): void {
	const { communication } = leg;
	if (communication.afterCallWork?.state !== 'pending') return;
	if (communication.wrapup === undefined) {
		const draft = state.switches.timeoutKeepsDraft ? communication.provisionalWrapup : undefined;
		const kept = draft?.code === undefined ? { code: timeoutCode } : { code: draft.code, notes: draft.notes };
		keepWrapup(state, leg, kept, 'timeout');
	}
	completeAfterCallWork(state, leg, 'timeout');
}

/** What follows a disconnect: after-call work by the queue's prompt, or the end of the leg. */
export function startAfterCallWork(state: WorldState, leg: Leg): void {
	const { conversation, participant, communication } = leg;
	summarise(state, leg);
	const owes = owesAfterCallWork(state, leg);
	const handedOn = communication.disconnectType?.startsWith('transfer') === true;
	if (!owes || (handedOn && state.switches.afterTransfer === 'skipped')) {
		communication.afterCallWork = { state: owes ? 'skipped' : 'notApplicable' };
		terminateLeg(state, leg);
		return;
	}
	const startTime = state.now();
	communication.afterCallWork = { state: 'pending', startTime };
	participant.startAcwTime = startTime;
	const timeLimit = timeLimitOf(state, leg);
	if (timeLimit !== undefined) {
		state.timeLimits.set(
			communication.id,
			state.scheduler.after(timeLimit, () => runOut(state, leg)),
		);
	}
	recordChange(state, conversation, 'afterCallWorkStarted', { prompt: participant.wrapupPrompt ?? '' });
	const mayNotLeave = participant.wrapupPrompt === 'forcedTimeout' && timeLimit !== undefined;
	const chosenEarly = communication.wrapup !== undefined && !mayNotLeave;
	if (chosenEarly && state.switches.codeWhileConnected === 'completesAtDisconnect') {
		completeAfterCallWork(state, leg, 'chosenEarly');
	} else if (state.switches.terminatedAt === 'disconnect') {
		communication.state = 'terminated';
		recordChange(state, conversation, 'terminated', { communication: communication.id });
	}
}
