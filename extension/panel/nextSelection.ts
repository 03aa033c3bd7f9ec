import type { Entry } from '../../src/protocol/snapshot.ts';

/**
 * Which entry is expanded. The one the agent is at stays until it has ended; then the first that waits for the agent,
 * else the first that is still on its way, else none.
 */
export function nextSelection(selected: string | null, entries: readonly Entry[]): string | null {
	const open = entries.filter(({ progress }) => progress.kind !== 'ended');
	if (open.some(({ key }) => key === selected)) {
		return selected;
	}
	const waiting = open.find(({ progress }) => progress.kind === 'choosing' || progress.kind === 'conflict');
	return (waiting ?? open[0])?.key ?? null;
}
