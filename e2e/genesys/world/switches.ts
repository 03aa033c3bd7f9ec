/** A span of milliseconds to draw a delay from, both ends included. */
export type Span = { readonly min: number; readonly max: number };

/**
 * Every behaviour of the platform that no official source states. Each is one line that says what it decides; the
 * default is the reading that the public sources speak for most. All can be changed while the stand-in runs.
 */
export type Switches = {
	/** Time between the 202 of a wrap-up write and its effect (the platform only says "accepted"). */
	applyDelayMs: Span;
	/** Time between a change and the event that tells of it; see `eventOrder`. */
	eventDelayMs: Span;
	/** Whether events of one channel keep the order of the changes; `free` lets a slow one arrive after a later one. */
	eventOrder: 'kept' | 'free';
	/** Share of events that never arrive, and of those that arrive twice, in percent. */
	lostEventsPercent: number;
	repeatedEventsPercent: number;
	/** How long the API goes on showing, and judging writes by, the state before a change that the events tell already. */
	stateLagMs: number;
	/** How far the platform's clock is ahead of everybody else's; negative when behind. */
	clockSkewMs: number;
	/** Whether `GET /conversations` still lists a conversation whose only open item is the agent's after-call work. */
	listShowsPendingAfterCallWork: boolean;
	/** A wrap-up written after completion: replaces the code (202), 400 no active conversation, or 409 conflict. */
	afterCompletion: 'replace' | 'participantNotActive' | 'conflict';
	/** How long after its end a conversation is still known to the conversation operations. */
	forgetAfterMs: number;
	/** The answer about a conversation that ended longer ago than that. */
	forgotten: 'notFound' | 'forbidden';
	/** A code that is not on the participant's queue: taken, or 400 invalid.value. */
	codeNotOnQueue: 'accept' | 'refuse';
	/** A code stored while connected: ends the after-call work at disconnect, or waits for another write. */
	codeWhileConnected: 'completesAtDisconnect' | 'staysPending';
	/** After-call work of an agent who handed the conversation on: skipped, or as the prompt has it. */
	afterTransfer: 'skipped' | 'byPrompt';
	/** Which communication of a callback with its call owes the wrap-up. */
	callbackOwes: 'callback' | 'call' | 'both';
	/** Whether an agent who takes a conversation over after a consult owes a wrap-up for it. */
	takenOver: 'owesWrapup' | 'owesNothing';
	/** What an agent who was asked for advice is called in the conversation. */
	consultedPurpose: 'agent' | 'user';
	/** Whether conversations show a draft as a wrap-up with `provisional: true`. */
	draftsInConversations: 'hidden' | 'shown';
	/** Whether a draft (`provisional`) with a code becomes the code when the time runs out. */
	timeoutKeepsDraft: boolean;
	/** Whether after-call work of an optional prompt counts as skipped once the agent answers the next interaction. */
	optionalEndsAtNextAnswer: boolean;
	/** Which media a queue's time limit of after-call work binds. */
	timeLimitsBind: 'allMedia' | 'voice';
	/** Reading a wrap-up where none is stored: 200 with an empty object, or 404. */
	noWrapupYet: 'empty' | 'notFound';
	/** When the agent's communication goes from disconnected to terminated. */
	terminatedAt: 'afterCallWorkEnd' | 'disconnect';
	/** Whether the org refuses calls outside the scopes of the OAuth client. Orgs start without; strict finds more bugs. */
	scopeEnforcement: boolean;
	/** `prompt=none` at the authorize page: `login_required` when nobody is signed in, or the ordinary page. */
	loginPromptNone: 'honoured' | 'ignored';
	/** Whether the token endpoint gives public clients a refresh token. */
	refreshToken: 'never' | 'issued';
	/** Requests a minute for one user in one OAuth client before 429. */
	rateLimitPerMinute: number;
	/** Requests a minute for one user over all OAuth clients, the desktop included, before 429. */
	userRateLimitPerMinute: number;
	/** Whether pages of another origin may read `Retry-After` (the CORS exposure is not documented). */
	exposeRetryAfter: boolean;
	/** Time between the end of an agent's part and Copilot's summary of it. */
	summaryDelayMs: Span;
	/** Whether a summary that Copilot still works on is listed, as `Processing`. */
	summaryInProgress: 'listed' | 'hidden';
	/** The answer about the summaries of a conversation that has none: 200 with empty lists, or 404. */
	noSummary: 'empty' | 'notFound';
	/** How sure Copilot says it is: as a share of 1, or in percent. */
	copilotConfidence: 'share' | 'percent';
	/** Whether a user may follow the own summaries without the permission to read summaries. */
	summariesTopic: 'open' | 'needsPermission';
	/** With which party a message is listed: with whoever wrote it, or with all of them. */
	messagesListedOn: 'writer' | 'everyone';
	/** Where a message has its text besides the normalized form: see the parameter `useNormalizedMessage`. */
	textBody: 'unlessNormalized' | 'always' | 'never';
	/** Which metrics of an aggregate carry a wrap-up code. */
	aggregatesWithCode: 'all' | 'tHandle' | 'tAcw';
	/** Dialect `versioned`: a write without `If-Match`. */
	missingIfMatch: '428' | '400';
	/** Dialect `versioned`: a write when the state of the conversation does not allow one. */
	versionedClosed: '400' | '409';
};

/** The settings a stand-in starts with. */
export function defaultSwitches(): Switches {
	return {
		applyDelayMs: { min: 40, max: 250 },
		eventDelayMs: { min: 0, max: 20 },
		eventOrder: 'kept',
		lostEventsPercent: 0,
		repeatedEventsPercent: 0,
		stateLagMs: 0,
		clockSkewMs: 0,
		listShowsPendingAfterCallWork: true,
		afterCompletion: 'replace',
		forgetAfterMs: 6 * 60 * 60 * 1000,
		forgotten: 'notFound',
		codeNotOnQueue: 'accept',
		codeWhileConnected: 'completesAtDisconnect',
		afterTransfer: 'skipped',
		callbackOwes: 'callback',
		takenOver: 'owesWrapup',
		consultedPurpose: 'agent',
		draftsInConversations: 'hidden',
		timeoutKeepsDraft: true,
		optionalEndsAtNextAnswer: true,
		timeLimitsBind: 'allMedia',
		noWrapupYet: 'empty',
		terminatedAt: 'afterCallWorkEnd',
		scopeEnforcement: true,
		loginPromptNone: 'honoured',
		refreshToken: 'never',
		rateLimitPerMinute: 300,
		userRateLimitPerMinute: 3000,
		exposeRetryAfter: true,
		summaryDelayMs: { min: 300, max: 1200 },
		summaryInProgress: 'listed',
		noSummary: 'empty',
		copilotConfidence: 'share',
		summariesTopic: 'open',
		messagesListedOn: 'writer',
		textBody: 'unlessNormalized',
		aggregatesWithCode: 'all',
		missingIfMatch: '428',
		versionedClosed: '409',
	};
}
