import type { Answer } from '../genesys/answer.ts';
import type { Clock } from '../genesys/clock.ts';
import type { StoredWrapUp } from '../genesys/conversation.ts';
import { describeFailure, type Failure } from '../genesys/failure.ts';
import { backoff } from './backoff.ts';
import { classifyFailure } from './classifyFailure.ts';
import { decideFresh, type Fresh, isSame, type Wanted } from './decideFresh.ts';
import type { Outcome, RefusedReason } from './outcome.ts';

/** The platform as `submit` sees it: three questions about one wrap-up. */
export type SubmitPlatform = {
	readonly read: () => Promise<Answer<Fresh>>;
	readonly write: (version: string | null) => Promise<Answer<unknown>>;
	/** The stored final wrap-up; the cheap question that confirms a 202. */
	readonly confirm: () => Promise<Answer<StoredWrapUp | null>>;
};

/** Where a submit stands, for the panel; `retryAt` is set while it waits. */
export type SubmitPhase =
	| { readonly kind: 'reading' | 'writing' | 'confirming' }
	| { readonly kind: 'waiting'; readonly retryAt: number };

export type SubmitPorts = {
	readonly platform: SubmitPlatform;
	readonly clock: Clock;
	/** 0 up to 1, for jitter. */
	readonly random: () => number;
	readonly onPhase: (phase: SubmitPhase) => void;
	/** Awaited after every 2xx, before anything else: from here on a repeat must read first and may find its own effect. */
	readonly onAccepted: () => Promise<void>;
	/** A signal that cuts the next wait short, e.g. because the network or the token came back. */
	readonly wake: () => AbortSignal;
};

export type SubmitOrder = Wanted & {
	readonly deadline: number;
	/** A former life of the worker had a 2xx for this very intent already. */
	readonly accepted: boolean;
	/** A former life may have sent it without hearing the answer. */
	readonly perhapsSent: boolean;
};

export type SubmitResult =
	| { readonly kind: 'ended'; readonly outcome: Outcome }
	| { readonly kind: 'conflict'; readonly found: StoredWrapUp };

/** Waits before each look whether a 202 has arrived; together about nine seconds. */
const confirmWaits = [300, 500, 900, 1500, 2500, 3500];
/** A 202 that never shows is written again once; the second disappearance is final. */
const writesAccepted = 2;
/** How long after the deadline a write whose effect is unknown is still looked for, in milliseconds; nothing is written then. */
const settling = 10 * 60_000;

const ended = (outcome: Outcome): SubmitResult => ({ kind: 'ended', outcome });

function refused(reason: RefusedReason, failure: Failure | null): SubmitResult {
	const http = failure?.kind === 'http' ? failure : null;
	return ended({
		kind: 'refused',
		reason,
		detail:
			failure === null ? null : http === null ? describeFailure(failure) : `${http.message} (${describeFailure(http)})`,
		correlationId: http?.correlationId ?? null,
	});
}

/** What gave up at the deadline: the last failure decides which words the agent reads. */
function outOfTime(last: Failure | null, accepted: number): SubmitResult {
	if (last?.kind === 'signedOut') return refused('signedOut', last);
	if (last?.kind === 'http' || last?.kind === 'malformed' || accepted > 0) return refused('platformDown', last);
	return ended({ kind: 'missed', reason: 'deadline' });
}

/** Whether the platform may have carried out a write that failed like this: no answer, or one that nobody meant. */
function mayHaveLanded(failure: Failure): boolean {
	if (failure.kind === 'http') return failure.status >= 500 || failure.status === 408;
	return failure.kind !== 'signedOut';
}

/**
 * Brings one choice to the platform: read fresh, decide, write, confirm ("The write" in docs/ARCHITECTURE.md). It ends in exactly
 * one outcome, or in a conflict that waits for the agent. Every repeat reads before it writes, so that a request whose
 * answer was lost is never doubled and a later choice of somebody else is never overwritten. What has left without a
 * clear answer is looked for beyond the deadline, because "missed" would be a guess.
 *
 * The caller holds the participant's lock. Rests on `GET /conversations`, the writers and `GET …/wrapup`.
 */
export async function submit(order: SubmitOrder, ports: SubmitPorts): Promise<SubmitResult> {
	const { platform, clock } = ports;
	let accepted = order.accepted ? 1 : 0;
	let promised = order.accepted;
	/** Whether the platform may hold the wrap-up by our own doing; then only a read can tell how it ended. */
	let sent = order.accepted || order.perhapsSent;
	let conflicts = 0;
	let failures = 0;
	let last: Failure | null = null;

	/** Waits before the next round; a result when there will be none before the deadline. */
	const later = async (failure: Failure, atLeast: number): Promise<SubmitResult | null> => {
		last = failure;
		const pause = Math.max(atLeast, backoff(failures++, ports.random));
		const retryAt = clock.now() + pause;
		if (retryAt > order.deadline + (sent ? settling : 0)) return outOfTime(last, accepted);
		ports.onPhase({ kind: 'waiting', retryAt });
		await clock.sleep(pause, ports.wake());
		return null;
	};

	const afterFailure = async (failure: Failure, during: 'read' | 'write'): Promise<SubmitResult | null> => {
		const verdict = classifyFailure(failure);
		switch (verdict.kind) {
			case 'later':
				return await later(failure, verdict.atLeast);
			case 'readAgain':
				if (during === 'read') return await later(failure, 0);
				conflicts += 1;
				return conflicts > 1 ? refused(verdict.reason, failure) : null;
			case 'refused':
				return refused(verdict.reason, failure);
		}
	};

	/** Looks until the platform holds the wrap-up; false when it does not show, or somebody's other code does. */
	const confirmed = async (): Promise<boolean> => {
		ports.onPhase({ kind: 'confirming' });
		for (const pause of confirmWaits) {
			await clock.sleep(pause);
			const answer = await platform.confirm();
			if (answer.kind === 'failed' || answer.value === null) continue;
			if (isSame(answer.value, order)) return true;
			if (answer.value.codeId !== order.seenCodeId) return false;
		}
		return false;
	};

	const confirmation = async () => ((await confirmed()) ? ended({ kind: 'applied' }) : null);

	const write = async (version: string | null): Promise<SubmitResult | null> => {
		const late = clock.now() > order.deadline;
		if (accepted >= writesAccepted || (late && accepted > 0)) return refused('neverApplied', null);
		if (late) return outOfTime(last, accepted);
		ports.onPhase({ kind: 'writing' });
		const written = await platform.write(version);
		if (written.kind === 'failed') {
			sent ||= mayHaveLanded(written.failure);
			return await afterFailure(written.failure, 'write');
		}
		sent = true;
		accepted += 1;
		await ports.onAccepted();
		return await confirmation();
	};

	const round = async (): Promise<SubmitResult | null> => {
		ports.onPhase({ kind: 'reading' });
		const fresh = await platform.read();
		if (fresh.kind === 'failed') return await afterFailure(fresh.failure, 'read');
		const decision = decideFresh(fresh.value, order);
		switch (decision.kind) {
			case 'stored':
				return ended({ kind: sent ? 'applied' : 'alreadyApplied' });
			case 'missed':
				return ended(decision);
			case 'conflict':
				return decision;
			case 'write':
				if (!promised) return await write(fresh.value.version);
				// What a former life was told may still be on its way; to write again at once would store it twice.
				promised = false;
				return await confirmation();
		}
	};

	for (;;) {
		const result = await round();
		if (result !== null) return result;
	}
}
