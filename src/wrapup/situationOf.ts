import type { OwnCommunication } from '../genesys/conversation.ts';
import type { Situation } from '../suggest/adviser.ts';
import type { WrapUp } from './wrapUp.ts';

/** What of a situation is not told by the wrap-up itself. */
type Beside = Pick<Situation, 'notes' | 'durationSeconds'>;

/** How long a conversation went on until its after-call work, in seconds; null where the platform does not tell both. */
export function durationOf({ connectedAt, startedAt }: OwnCommunication): number | null {
	if (connectedAt === undefined || startedAt === null) return null;
	return Math.max(0, Math.round((startedAt - connectedAt) / 1000));
}

/** A wrap-up as the adviser knows it. The hour is that of the agent's own clock. */
export function situationOf(wrapUp: WrapUp, beside: Beside): Situation {
	const { key, target, queueId, direction } = wrapUp;
	const at = wrapUp.startedAt ?? wrapUp.noticedAt;
	return {
		key,
		conversationId: target.conversationId,
		queueId,
		medium: target.medium,
		direction,
		hour: at === null ? null : new Date(at).getHours(),
		...beside,
	};
}
