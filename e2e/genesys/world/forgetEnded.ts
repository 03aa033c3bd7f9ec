import { historyOf } from './historyRow.ts';
import type { WorldState } from './worldState.ts';

/**
 * Lets go of conversations that ended longer ago than the API remembers, so that a long run does not grow. Their ids
 * are kept, because an old conversation and one that never was may be answered differently.
 */
export function forgetEnded(state: WorldState): void {
	const before = state.now() - state.switches.forgetAfterMs;
	const kept = state.ended.findIndex(({ endTime }) => endTime === undefined || endTime >= before);
	const gone = state.ended.splice(0, kept === -1 ? state.ended.length : kept);
	for (const conversation of gone) {
		const { id } = conversation;
		state.history.push(...historyOf(conversation));
		state.conversations.delete(id);
		state.lastApplyAt.delete(id);
		state.former.delete(id);
		state.forgotten.add(id);
	}
}
