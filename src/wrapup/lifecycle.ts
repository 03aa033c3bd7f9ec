import type { OwnCommunication, StoredWrapUp } from '../genesys/conversation.ts';
import { timeoutCode } from './decideFresh.ts';
import type { Outcome } from './outcome.ts';
import { type Phase, type WrapUp, type WrapUpEvent, wrapUpKey } from './wrapUp.ts';

/** The order in which the platform's news may move a wrap-up; it never moves back, however late an old answer comes. */
const order = ['idle', 'alerting', 'connected', 'ended', 'wrapping'] as const;
type EarlyKind = (typeof order)[number];

const rank = (kind: Phase['kind']) => (order as readonly string[]).indexOf(kind);

/** A wrap-up of which nothing is known but whose communication it is for. */
export function unknownWrapUp(communication: OwnCommunication): WrapUp {
	const { conversationId, participantId, communicationId, medium } = communication;
	const target = { conversationId, participantId, communicationId, medium };
	return {
		key: wrapUpKey(target),
		target,
		direction: communication.direction,
		queueId: communication.queueId,
		queueName: communication.queueName,
		prompt: communication.prompt,
		timeoutMilliseconds: communication.timeoutMilliseconds,
		...factsOf(communication),
		startedAt: null,
		noticedAt: null,
		window: 'notYet',
		stored: null,
		phase: { kind: 'idle' },
	};
}

/** What a sighting may say of the conversation beside its wrap-up; what it leaves out stays as it was. */
function factsOf({ dialer, workRequested }: OwnCommunication): Pick<WrapUp, 'dialer' | 'workRequested'> {
	return {
		...(dialer === undefined ? {} : { dialer }),
		...(workRequested === undefined ? {} : { workRequested }),
	};
}

function earlyKind(communication: OwnCommunication): EarlyKind {
	if (communication.afterCallWork === 'pending') return 'wrapping';
	if (communication.state === 'over') return 'ended';
	return communication.state === 'ringing' ? 'alerting' : 'connected';
}

function windowAfter(before: WrapUp['window'], communication: OwnCommunication): WrapUp['window'] {
	if (before === 'over') return 'over';
	switch (communication.afterCallWork) {
		case 'pending':
			return 'open';
		case 'complete':
		case 'skipped':
		case 'notApplicable':
			return 'over';
		case 'none':
			return before;
	}
}

/** The end of a wrap-up for which the agent made no choice here. */
function endedElsewhere(stored: StoredWrapUp | null, skipped: boolean): Outcome {
	if (skipped) return { kind: 'missed', reason: 'skipped' };
	if (stored === null || stored.provisional) return { kind: 'missed', reason: 'closed' };
	return stored.codeId === timeoutCode ? { kind: 'missed', reason: 'timedOut' } : { kind: 'alreadyApplied' };
}

/** The phase once the window is over: only a wrap-up that was noticed and not yet decided gets an end to show. */
function phaseWhenOver(wrapUp: WrapUp, stored: StoredWrapUp | null, skipped: boolean, at: number): Phase {
	if (rank(wrapUp.phase.kind) === -1) return wrapUp.phase;
	if (wrapUp.phase.kind !== 'wrapping') return { kind: 'quiet' };
	const outcome = endedElsewhere(stored, skipped);
	return { kind: outcome.kind, outcome, intentId: null, at };
}

/** Whether one stored wrap-up is from before another; events and slow answers may tell of what was replaced since. */
export function isOlder(told: StoredWrapUp | null, known: StoredWrapUp | null): boolean {
	return told?.endedAt != null && known?.endedAt != null && told.endedAt < known.endedAt;
}

/** What the platform holds after its word: never an older wrap-up; events do not name the code, so its name is kept. */
function storedAfter(known: StoredWrapUp | null, told: StoredWrapUp | null): StoredWrapUp | null {
	if (told === null || isOlder(told, known)) return known;
	return told.codeId === known?.codeId ? { ...told, name: told.name ?? known.name } : told;
}

function afterSeen(wrapUp: WrapUp, event: Extract<WrapUpEvent, { kind: 'seen' }>): WrapUp {
	const { communication, at, skew } = event;
	const window = windowAfter(wrapUp.window, communication);
	// Once the window is over, news from before its end tell of an older wrap-up than the one already known.
	const isOld = wrapUp.window === 'over' && windowAfter('notYet', communication) !== 'over';
	const stored = storedAfter(wrapUp.stored, isOld ? null : communication.stored);
	const early = earlyKind(communication);
	const forward = rank(wrapUp.phase.kind) >= 0 && rank(early) > rank(wrapUp.phase.kind);
	const phase: Phase =
		window === 'over'
			? phaseWhenOver(wrapUp, stored, communication.afterCallWork === 'skipped', at)
			: forward
				? { kind: early }
				: wrapUp.phase;
	return {
		...wrapUp,
		queueId: communication.queueId ?? wrapUp.queueId,
		queueName: communication.queueName ?? wrapUp.queueName,
		prompt: communication.prompt ?? wrapUp.prompt,
		timeoutMilliseconds: communication.timeoutMilliseconds ?? wrapUp.timeoutMilliseconds,
		...factsOf(communication),
		startedAt: wrapUp.startedAt ?? (communication.startedAt === null ? null : communication.startedAt - skew),
		noticedAt: wrapUp.noticedAt ?? (window === 'open' ? at : null),
		window,
		stored,
		phase,
	};
}

/** Only the first sight of a wrap-up that is owed counts. */
function afterShown(wrapUp: WrapUp, at: number): WrapUp {
	return wrapUp.shownAt === undefined && wrapUp.noticedAt !== null ? { ...wrapUp, shownAt: at } : wrapUp;
}

/** Whether a choice may start now: the platform takes codes, and no other choice is on its way. */
export function mayChoose(wrapUp: WrapUp): boolean {
	return wrapUp.window === 'open' && !isOnItsWay(wrapUp.phase);
}

const isOnItsWay = ({ kind }: Phase) => kind === 'submitting' || kind === 'conflict';

const intentOf = (phase: Phase) => ('intentId' in phase ? phase.intentId : null);

/** Whether this very choice is on its way. */
const awaits = ({ phase }: WrapUp, intentId: string) => isOnItsWay(phase) && intentOf(phase) === intentId;

/**
 * The next state of a wrap-up. Pure and total: any event may come in any state, twice, or late; what makes no sense
 * changes nothing. The platform's word moves a wrap-up forward only; the outbox alone decides how a choice ended.
 */
export function reduce(wrapUp: WrapUp, event: WrapUpEvent): WrapUp {
	switch (event.kind) {
		case 'seen':
			return afterSeen(wrapUp, event);
		case 'closed': {
			const stored = event.stored ?? wrapUp.stored;
			const phase = phaseWhenOver(wrapUp, stored, event.skipped, event.at);
			return { ...wrapUp, window: 'over', stored, phase };
		}
		case 'shown':
			return afterShown(wrapUp, event.at);
		case 'chosen':
			// The same choice may come again after a conflict, but not after its end.
			if (intentOf(wrapUp.phase) === event.intentId ? !isOnItsWay(wrapUp.phase) : !mayChoose(wrapUp)) return wrapUp;
			return { ...wrapUp, phase: { kind: 'submitting', intentId: event.intentId } };
		case 'lost':
			return awaits(wrapUp, event.intentId) ? { ...wrapUp, phase: { kind: 'wrapping' } } : wrapUp;
		case 'conflicted':
			if (wrapUp.phase.kind !== 'submitting' || wrapUp.phase.intentId !== event.intentId) return wrapUp;
			return { ...wrapUp, stored: event.found, phase: { kind: 'conflict', intentId: event.intentId } };
		case 'settled': {
			if (!awaits(wrapUp, event.intentId)) return wrapUp;
			const { outcome, intentId, at } = event;
			return { ...wrapUp, phase: { kind: outcome.kind, outcome, intentId, at } };
		}
	}
}
