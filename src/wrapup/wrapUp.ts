import type { OwnCommunication, StoredWrapUp } from '../genesys/conversation.ts';
import type { WrapUpTarget } from '../genesys/wrapUpRoutes.ts';
import type { Outcome } from './outcome.ts';

/**
 * Where a wrap-up stands.
 *
 * ```
 * idle → alerting → connected → ended → wrapping → submitting → applied | already applied | withdrawn | missed | refused
 *                                          ▲            ├──▶ conflict ──▶ (submitting, or an end)
 *                                          └────────────┴── another choice while the window is open
 * ```
 * `quiet` is the end of a communication that owed nothing, or was wrapped up elsewhere before anybody noticed.
 */
export type Phase =
	| { readonly kind: 'idle' | 'alerting' | 'connected' | 'ended' | 'wrapping' | 'quiet' }
	| { readonly kind: 'submitting'; readonly intentId: string }
	| { readonly kind: 'conflict'; readonly intentId: string }
	| {
			readonly kind: Outcome['kind'];
			readonly outcome: Outcome;
			readonly intentId: string | null;
			readonly at: number;
	  };

/** One wrap-up, from the first ring of its communication to its end. */
export type WrapUp = {
	readonly key: string;
	readonly target: WrapUpTarget;
	readonly direction: OwnCommunication['direction'];
	readonly queueId: string | null;
	readonly queueName: string | null;
	readonly prompt: string | null;
	readonly timeoutMilliseconds: number | null;
	/** Start of after-call work on our clock; null before it. */
	readonly startedAt: number | null;
	/** When the platform first told us that it is owed; null before that. */
	readonly noticedAt: number | null;
	/** Whether the platform still takes a code. It opens once and closes once. */
	readonly window: 'notYet' | 'open' | 'over';
	/** The final or provisional wrap-up the platform holds, as last read. */
	readonly stored: StoredWrapUp | null;
	readonly phase: Phase;
};

/** What can happen to a wrap-up. Times are milliseconds since 1970 on our clock. */
export type WrapUpEvent =
	/** The platform's answer about the communication; `skew` is the platform's clock minus ours. */
	| { readonly kind: 'seen'; readonly communication: OwnCommunication; readonly at: number; readonly skew: number }
	/** The communication is no longer listed and the platform says that its window is over. */
	| { readonly kind: 'closed'; readonly stored: StoredWrapUp | null; readonly skipped: boolean; readonly at: number }
	| { readonly kind: 'chosen'; readonly intentId: string }
	| { readonly kind: 'conflicted'; readonly intentId: string; readonly found: StoredWrapUp }
	| { readonly kind: 'settled'; readonly intentId: string; readonly outcome: Outcome; readonly at: number };

/** Key of the wrap-up of a communication: stable, and the same from the list, an event or the outbox. */
export function wrapUpKey(target: Pick<WrapUpTarget, 'conversationId' | 'participantId' | 'communicationId'>): string {
	return `${target.conversationId}/${target.participantId}/${target.communicationId ?? ''}`;
}
