import type { Failure } from '../genesys/failure.ts';
import type { Entry, Found, Status } from '../protocol/snapshot.ts';

/** What is known after the platform was asked by hand, and the wrap-ups that were in sight before. */
export type AfterCheck = {
	readonly status: Status;
	/** How the last look at the platform went; null when it went well. */
	readonly failure: Failure | null;
	readonly before: readonly Entry[];
	readonly after: readonly Entry[];
	/** Conversations that still go on. */
	readonly activeCount: number;
};

const waitingKeys = (entries: readonly Entry[]) =>
	entries.filter(({ progress }) => progress.kind !== 'ended').map(({ key }) => key);

/** What the agent who asked "is there nothing?" is told. What could not be asked is never told as "nothing". */
export function whatWasFound({ status, failure, before, after, activeCount }: AfterCheck): Found {
	if (status.kind !== 'ready') return status.kind;
	if (status.reach.kind !== 'ok') return status.reach.kind;
	if (failure !== null) return 'unanswered';
	const known = new Set(waitingKeys(before));
	const waiting = waitingKeys(after);
	if (waiting.some((key) => !known.has(key))) return 'new';
	if (waiting.length > 0) return 'listed';
	return activeCount > 0 ? 'talking' : 'nothing';
}
