import type { Snapshot } from '../../src/protocol/snapshot.ts';
import type { MessageKey } from '../shared/text.ts';

/** The name of the sentence about an order that did not go through, or about what asking by hand came to. */
export type Notice = Extract<MessageKey, `rejected_${string}` | 'orderLost' | 'hosts_refused' | `check_${string}`>;

/** Whether a notice answers the agent who asked, rather than telling of a trouble. */
export function isAnswer(notice: Notice | null): boolean {
	return notice?.startsWith('check_') === true;
}

/** Whether the platform can be asked, in a word. */
function standing({ status }: Snapshot): string {
	return status.kind === 'ready' ? status.reach.kind : status.kind;
}

/**
 * The notice after a snapshot: what asking by hand came to, once; nothing where the wrap-up that was found says it itself.
 * An answer goes when something happens after which it need not be true any more; troubles stay. `hasNews`: the snapshot
 * tells of a wrap-up.
 */
export function nextNotice(
	notice: Notice | null,
	previous: Snapshot | null,
	next: Snapshot,
	hasNews: boolean,
): Notice | null {
	const { checked } = next;
	if (checked !== null && checked.at !== previous?.checked?.at) {
		return checked.found === 'new' ? null : `check_${checked.found}`;
	}
	const isOld = hasNews || (previous !== null && standing(previous) !== standing(next));
	return isAnswer(notice) && isOld ? null : notice;
}
