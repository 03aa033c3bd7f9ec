import type { Medium } from '../../../src/genesys/medium.ts';
import type { SimulatedConversation } from './simulatedConversation.ts';

/** Interactions that were wrapped up, as the analytics count them. `at` is epoch milliseconds. */
export type HistoryRow = {
	readonly at: number;
	readonly queueId: string;
	readonly userId: string;
	readonly medium: Medium;
	readonly code: string;
	/** How many; their times are sums. */
	readonly count: number;
	readonly acwMs: number;
	readonly handleMs: number;
};

/** What a conversation adds to the history: one row for each of its wrap-ups with a code. */
export function historyOf({ participants }: SimulatedConversation): readonly HistoryRow[] {
	return participants.flatMap(({ queueId, userId, communications }) =>
		communications.flatMap(({ wrapup, medium, afterCallWork, connectedTime }): HistoryRow[] => {
			if (wrapup?.code === undefined || queueId === undefined || userId === undefined) return [];
			const acwMs = Math.max(0, wrapup.endTime - (afterCallWork?.startTime ?? wrapup.endTime));
			const handleMs = Math.max(acwMs, wrapup.endTime - (connectedTime ?? wrapup.endTime));
			return [{ at: wrapup.endTime, queueId, userId, medium, code: wrapup.code, count: 1, acwMs, handleMs }];
		}),
	);
}
