import type { Clock } from '../genesys/clock.ts';
import type { StoredWrapUp } from '../genesys/conversation.ts';
import type { Failure } from '../genesys/failure.ts';
import { backoff } from './backoff.ts';
import { classifyFailure, mayHaveLanded, mayLandYet, type Verdict } from './classifyFailure.ts';
import { type Decision, decideFresh, type Fresh, type Wanted } from './decideFresh.ts';
import type { Hear } from './news.ts';
import type { Outcome } from './outcome.ts';
import { outOfTime, refused } from './refused.ts';
import type { SubmitPlatform } from './submitPlatform.ts';
import { watchEffect } from './watchEffect.ts';

/** Where a submit stands, for the panel; `retryAt` is set while it waits. */
export type SubmitPhase =
	| { readonly kind: 'reading' | 'writing' | 'confirming' }
	| { readonly kind: 'waiting'; readonly retryAt: number };

/** What {@link submit} needs from outside. */
export type SubmitPorts = {
	readonly platform: SubmitPlatform;
	readonly clock: Clock;
	/** 0 up to 1, for jitter. */
	readonly random: () => number;
	readonly onPhase: (phase: SubmitPhase) => void;
	/** Awaited before a write leaves: a next life must know that it may have. */
	readonly onAttempt?: () => Promise<unknown>;
	/** Awaited after every 2xx, before anything else: from here on a repeat must read first and may find its own effect. */
	readonly onAccepted: () => Promise<void>;
	/** A signal that cuts the next wait short, e.g. because the network or the token came back. */
	readonly wake: () => AbortSignal;
	/** Events about the communication, which confirm a 202 without a request; see `News.listen`. */
	readonly listen?: (hear: Hear) => (() => void) | null;
};

/** One choice, with what former lives of the worker did about it; `deadline` in milliseconds since 1970. */
export type SubmitOrder = Wanted & {
	readonly deadline: number;
	/** A former life of the worker had a 2xx for this very intent already. */
	readonly accepted: boolean;
	/** A former life may have sent it without hearing the answer. */
	readonly perhapsSent: boolean;
};

/** How a submit came back: with an outcome, or with a question to the agent. */
export type SubmitResult =
	| { readonly kind: 'ended'; readonly outcome: Outcome }
	| { readonly kind: 'conflict'; readonly found: StoredWrapUp };

/** A 202 that never shows is written again once; the second disappearance is final. */
const writesAccepted = 2;
/** How long a write whose effect is unknown is still looked for after the deadline, in milliseconds; nothing is written then. */
const settling = 10 * 60_000;
/** A last try is made this long before the deadline, however long the pauses have grown. */
const lastTry = 1500;
/** The state of a conversation may reach the API this much later than its event, in milliseconds. */
const stateLag = 3000;

const ended = (outcome: Outcome): SubmitResult => ({ kind: 'ended', outcome });

type Objection = Extract<Verdict, { kind: 'readAgain' }> & { readonly failure: Failure };

/**
 * Brings one choice to the platform: read fresh, decide, write, confirm ("The write" in docs/ARCHITECTURE.md). It ends in exactly
 * one outcome, or in a conflict that waits for the agent. Every repeat reads before it writes, so that a request whose
 * answer was lost is never doubled and a later choice of somebody else is never overwritten. What has left without a
 * clear answer is looked for before it is written again, and beyond the deadline, because "missed" would be a guess.
 *
 * The caller holds the participant's lock. Rests on `GET /conversations`, the writers and `GET …/wrapup`.
 */
export async function submit(order: SubmitOrder, ports: SubmitPorts): Promise<SubmitResult> {
	const { platform, clock } = ports;
	const lookUntil = Math.max(order.deadline, clock.now()) + settling;
	const lastChance = order.deadline - lastTry;
	const done = new AbortController();
	const until = new AbortController();
	void clock.sleep(Math.max(0, order.deadline - clock.now()), done.signal).then(() => until.abort());
	let accepted = order.accepted ? 1 : 0;
	/** What has left may still arrive, and has not been looked for long enough. */
	let underWay = order.accepted || order.perhapsSent;
	/** Whether the platform may hold the wrap-up by our own doing; then only a read can tell how it ended. */
	let sent = underWay;
	/** Whether something left of which nobody can say that it will not land; then "nothing was written" would be a guess. */
	let unsure = order.perhapsSent;
	let objections = 0;
	let readObjections = 0;
	/** The second objection: final, once a read has told what the platform holds now. */
	let final: Objection | null = null;
	let failures = 0;
	let last: Failure | null = null;

	/** The end that the platform's no means. */
	const said = ({ reason, failure }: Pick<Objection, 'reason' | 'failure'>, stored: StoredWrapUp | null) =>
		ended(refused(unsure && reason !== 'versionConflict' ? 'platformDown' : reason, failure, stored));

	const wait = async (pause: number): Promise<null> => {
		ports.onPhase({ kind: 'waiting', retryAt: clock.now() + pause });
		await clock.sleep(pause, ports.wake());
		return null;
	};

	/** Waits before the next round; a result when there will be none before the deadline. */
	const later = async (failure: Failure, atLeast: number): Promise<SubmitResult | null> => {
		last = failure;
		const own = backoff(failures++, ports.random);
		const rest = lastChance - clock.now();
		const pause = Math.max(atLeast, rest > 0 ? Math.min(own, rest) : own);
		if (clock.now() + pause > (sent ? lookUntil : order.deadline)) return ended(outOfTime(last, accepted > 0, sent));
		return await wait(pause);
	};

	/** The first objection is followed by another round, after a while where it may be about a state that comes late. */
	const object = async (objection: Objection): Promise<SubmitResult | null> => {
		objections += 1;
		if (objections > 1) final = objection;
		else if (objection.mayLag) await wait(Math.min(stateLag, Math.max(0, lastChance - clock.now())));
		return null;
	};

	const afterFailure = async (failure: Failure, during: 'read' | 'write'): Promise<SubmitResult | null> => {
		const verdict = classifyFailure(failure);
		if (final !== null) return said(final, null);
		switch (verdict.kind) {
			case 'later':
				return await later(failure, verdict.atLeast);
			case 'readAgain':
				if (during === 'write') return await object({ ...verdict, failure });
				readObjections += 1;
				return readObjections > 2 && !sent ? said({ ...verdict, failure }, null) : await later(failure, 0);
			case 'refused':
				// A read that is forbidden tells nothing about what has left before.
				if (during === 'read' && sent) return await later(failure, 0);
				return said({ ...verdict, failure }, null);
		}
	};

	const watch = () => watchEffect(order, { ...ports, confirm: platform.confirm });

	/** Looks for what has left before anything else is decided; null when it does not show. */
	const lookFor = async (effect = watch()): Promise<SubmitResult | null> => {
		underWay = false;
		ports.onPhase({ kind: 'confirming' });
		const isThere = await effect.seen(lastChance);
		effect.end();
		return isThere ? ended({ kind: 'applied' }) : null;
	};

	/** How it ended where nothing may be written any more. */
	const overdue = (stored: Fresh['stored']): SubmitResult | null => {
		const late = until.signal.aborted || clock.now() > order.deadline;
		if (accepted >= writesAccepted || (late && accepted > 0)) return ended(refused('neverApplied', null, stored));
		return late ? ended(outOfTime(last, false, false)) : null;
	};

	const write = async ({ version, stored }: Fresh): Promise<SubmitResult | null> => {
		const before = overdue(stored);
		if (before !== null) return before;
		ports.onPhase({ kind: 'writing' });
		await ports.onAttempt?.();
		// A disk that has to be asked again takes its time.
		const after = overdue(stored);
		if (after !== null) return after;
		const effect = watch();
		const written = await platform.write(version, until.signal);
		if (written.kind === 'failed') {
			effect.end();
			const never = written.failure.kind === 'signedOut' ? overdue(stored) : null;
			if (never !== null) return never;
			sent ||= mayHaveLanded(written.failure);
			underWay = mayLandYet(written.failure);
			unsure ||= underWay;
			return await afterFailure(written.failure, 'write');
		}
		sent = true;
		accepted += 1;
		await ports.onAccepted();
		return await lookFor(effect);
	};

	/** A window that is over says "missed" only where nothing of ours can have gone in before. */
	const afterMissed = (fresh: Fresh, missed: Extract<Decision, { kind: 'missed' }>): SubmitResult => {
		if (accepted > 0) return ended(refused('neverApplied', null, fresh.stored));
		return ended(sent && fresh.window === 'gone' ? refused('platformDown', last, null) : missed);
	};

	const round = async (): Promise<SubmitResult | null> => {
		ports.onPhase({ kind: 'reading' });
		const answer = await platform.read();
		if (answer.kind === 'failed') return await afterFailure(answer.failure, 'read');
		const fresh = answer.value;
		const decision = decideFresh(fresh, order);
		if (decision.kind === 'stored') return ended({ kind: sent ? 'applied' : 'alreadyApplied' });
		if (underWay) return await lookFor();
		if (decision.kind === 'missed') return afterMissed(fresh, decision);
		if (final !== null) return said(final, fresh.stored);
		return decision.kind === 'conflict' ? decision : await write(fresh);
	};

	try {
		for (;;) {
			const result = await round();
			if (result !== null) return result;
		}
	} finally {
		done.abort();
	}
}
