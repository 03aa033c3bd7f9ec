/** What can happen in the centre. */
export type WorldChangeKind =
	| 'offered'
	| 'answered'
	| 'hungUp'
	| 'afterCallWorkRequested'
	| 'afterCallWorkStarted'
	| 'wrapupAccepted'
	| 'wrapupDropped'
	| 'draftStored'
	| 'wrapupStored'
	| 'afterCallWorkEnded'
	| 'terminated'
	| 'routingStatusChanged';

/**
 * One line of the ground-truth log: what really happened, when (epoch milliseconds) and at which version of the
 * conversation. `detail` holds ids and words worth reading in a log, e.g. `code`, `by`, `state`.
 */
export type WorldChange = {
	readonly at: number;
	readonly conversationId: string;
	readonly version: number;
	readonly kind: WorldChangeKind;
	readonly detail: Readonly<Record<string, string | number | boolean>>;
};
