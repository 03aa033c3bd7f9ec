import type { Entry } from '../../src/protocol/snapshot.ts';

/**
 * Which entry is expanded. The one the agent is at stays until it has ended; then the first that waits for the agent,
 * else the first that is still on its way, else a conversation that goes on, else none. Such a conversation makes room
 * for a wrap-up that waits, unless the agent has begun to write there.
 */
export function nextSelection(
	selected: string | null,
	entries: readonly Entry[],
	isBegun: (entry: Entry) => boolean,
): string | null {
	const open = entries.filter(({ progress }) => progress.kind !== 'ended');
	const current = open.find(({ key }) => key === selected);
	const waiting = open.find(({ progress }) => progress.kind === 'choosing' || progress.kind === 'conflict');
	const stays = current !== undefined && (current.progress.kind !== 'talking' || isBegun(current));
	return (stays ? current : (waiting ?? current ?? open[0]))?.key ?? null;
}
