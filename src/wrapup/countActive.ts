import type { BookEntry } from './wrapUpBook.ts';

/** How many conversations still go on; one with several legs counts once. */
export function countActive(entries: readonly BookEntry[]): number {
	const active = entries.filter(({ wrapUp: { phase } }) => phase.kind === 'connected' || phase.kind === 'alerting');
	return new Set(active.map(({ wrapUp }) => wrapUp.target.conversationId)).size;
}
