import type { Situation } from '../suggest/adviser.ts';
import type { WrapUp } from './wrapUp.ts';

/** A wrap-up as the adviser knows it; `notes` are those typed so far. The hour is that of the agent's own clock. */
export function situationOf(wrapUp: WrapUp, notes: string): Situation {
	const { key, target, queueId, direction } = wrapUp;
	const at = wrapUp.startedAt ?? wrapUp.noticedAt;
	return {
		key,
		conversationId: target.conversationId,
		queueId,
		medium: target.medium,
		direction,
		hour: at === null ? null : new Date(at).getHours(),
		durationSeconds: null,
		notes,
	};
}
