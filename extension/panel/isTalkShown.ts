import type { Entry } from '../../src/protocol/snapshot.ts';

/**
 * Whether a conversation that goes on stands in the list: there is something to ask for, something is kept of it, or the
 * agent wants to choose early (`arming` is the key of the conversation they opened for that). All others stay a line below.
 */
export function isTalkShown(entry: Entry, arming: string | null): boolean {
	const { progress } = entry;
	return progress.kind === 'talking' && (progress.requestedWork !== null || takesEarlyChoice(entry, arming));
}

/** Whether the list of codes of a conversation that goes on is open. */
export function takesEarlyChoice({ key, progress, armed, draft }: Entry, arming: string | null): boolean {
	if (progress.kind !== 'talking') {
		return false;
	}
	return progress.provisional !== 'off' || armed !== undefined || arming === key || draft !== '';
}
