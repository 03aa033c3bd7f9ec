import type { StoredWrapup, WrapupInput } from './simulatedConversation.ts';
import { type Leg, logChange, recordChange, type WorldState } from './worldState.ts';

function asStored(state: WorldState, leg: Leg, wrapup: WrapupInput, by: string): StoredWrapup {
	const { communication } = leg;
	const recorded = communication.wrapup?.endTime;
	const endTime = wrapup.disableEndTimeUpdates === true && recorded !== undefined ? recorded : state.now();
	const since = communication.afterCallWork?.startTime ?? endTime;
	return {
		...(wrapup.code === undefined ? {} : { code: wrapup.code }),
		notes: wrapup.notes ?? '',
		tags: wrapup.tags ?? [],
		durationSeconds: wrapup.durationSeconds ?? Math.max(0, Math.round((endTime - since) / 1000)),
		endTime,
		by,
	};
}

/** Puts a wrap-up on a leg and on its participant; a provisional one is a draft beside the stored wrap-up. */
export function keepWrapup(state: WorldState, leg: Leg, wrapup: WrapupInput, by: string): void {
	const { conversation, participant, communication } = leg;
	const stored = asStored(state, leg, wrapup, by);
	const detail = { code: wrapup.code ?? '', notes: stored.notes, by, communication: communication.id };
	if (wrapup.provisional === true) {
		communication.provisionalWrapup = stored;
		recordChange(state, conversation, 'draftStored', detail);
		return;
	}
	const isFirst = conversation.participants.every((party) => party.wrapup === undefined);
	communication.wrapup = stored;
	delete communication.provisionalWrapup;
	participant.wrapup = stored;
	recordChange(state, conversation, 'wrapupStored', detail);
	if (conversation.dialer && isFirst) logChange(state, conversation, 'dialerRulesRan', { code: wrapup.code ?? '' });
}
