/** What can happen in the centre. */
export type WorldChangeKind =
	| 'offered'
	| 'answered'
	| 'hungUp'
	| 'transferred'
	| 'consulted'
	| 'conferenced'
	| 'callPlaced'
	| 'afterCallWorkRequested'
	| 'afterCallWorkStarted'
	| 'wrapupAccepted'
	| 'wrapupDropped'
	| 'draftStored'
	| 'wrapupStored'
	/** The dialer's follow-up rules ran, on the first code of the conversation and never again. */
	| 'dialerRulesRan'
	| 'afterCallWorkEnded'
	| 'terminated'
	| 'routingStatusChanged'
	| 'messageWritten'
	/** Copilot's summary of an agent's part is ready; the conversation itself is as it was. */
	| 'summarised';

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
