import * as v from 'valibot';
import type { OwnCommunication, StoredWrapUp } from '../genesys/conversation.ts';
import type { WrapUpTarget } from '../genesys/wrapUpRoutes.ts';
import { outcomeSchema, targetSchema } from './intent.ts';
import type { Outcome } from './outcome.ts';

const storedSchema = v.object({
	codeId: v.string(),
	name: v.nullable(v.string()),
	notes: v.string(),
	provisional: v.boolean(),
	endedAt: v.nullable(v.number()),
});

const phaseSchema = v.variant('kind', [
	v.object({ kind: v.picklist(['idle', 'alerting', 'connected', 'ended', 'wrapping', 'quiet']) }),
	v.object({ kind: v.picklist(['submitting', 'conflict']), intentId: v.string() }),
	v.object({
		kind: v.picklist(['applied', 'alreadyApplied', 'withdrawn', 'missed', 'refused']),
		outcome: outcomeSchema,
		intentId: v.nullable(v.string()),
		at: v.number(),
	}),
]);

/** One wrap-up, from the first ring of its communication to its end. A schema, because the worker's next life reads it. */
export const wrapUpSchema = v.object({
	key: v.string(),
	target: targetSchema,
	direction: v.nullable(v.picklist(['inbound', 'outbound'])),
	queueId: v.nullable(v.string()),
	queueName: v.nullable(v.string()),
	prompt: v.nullable(v.string()),
	timeoutMilliseconds: v.nullable(v.number()),
	/** A campaign's dialer placed it. */
	dialer: v.exactOptional(v.boolean()),
	/** The agent has asked for after-call work, where the queue leaves that to them. */
	workRequested: v.exactOptional(v.boolean()),
	/** Start of after-call work on our clock; null before it. */
	startedAt: v.nullable(v.number()),
	/** When the platform first told us that it is owed; null before that. */
	noticedAt: v.nullable(v.number()),
	/** When it was first in sight of an open panel; absent before that. */
	shownAt: v.exactOptional(v.number()),
	/** Whether the platform still takes a code. It opens once and closes once. */
	window: v.picklist(['notYet', 'open', 'over']),
	/** The final or provisional wrap-up the platform holds, as last read. */
	stored: v.nullable(storedSchema),
	/**
	 * Where it stands.
	 *
	 * ```
	 * idle → alerting → connected → ended → wrapping → submitting → applied | already applied | withdrawn | missed | refused
	 *                                          ▲            ├──▶ conflict ──▶ (submitting, or an end)
	 *                                          └────────────┴── another choice while the window is open
	 * ```
	 * `quiet` is the end of a communication that owed nothing, or was wrapped up elsewhere before anybody noticed.
	 */
	phase: phaseSchema,
});

/** See {@link wrapUpSchema}. */
export type WrapUp = v.InferOutput<typeof wrapUpSchema>;
/** Where a wrap-up stands. */
export type Phase = WrapUp['phase'];

/** What can happen to a wrap-up. Times are milliseconds since 1970 on our clock. */
export type WrapUpEvent =
	/** The platform's answer about the communication; `skew` is the platform's clock minus ours. */
	| { readonly kind: 'seen'; readonly communication: OwnCommunication; readonly at: number; readonly skew: number }
	/** The communication is no longer listed and the platform says that its window is over. */
	| { readonly kind: 'closed'; readonly stored: StoredWrapUp | null; readonly skipped: boolean; readonly at: number }
	/** An open panel has it in sight. */
	| { readonly kind: 'shown'; readonly at: number }
	| { readonly kind: 'chosen'; readonly intentId: string }
	/** A choice that never came to the disk went with the life of the worker that had it. */
	| { readonly kind: 'lost'; readonly intentId: string }
	| { readonly kind: 'conflicted'; readonly intentId: string; readonly found: StoredWrapUp }
	| { readonly kind: 'settled'; readonly intentId: string; readonly outcome: Outcome; readonly at: number };

/** Key of the wrap-up of a communication: stable, and the same from the list, an event or the outbox. */
export function wrapUpKey(target: Pick<WrapUpTarget, 'conversationId' | 'participantId' | 'communicationId'>): string {
	return `${target.conversationId}/${target.participantId}/${target.communicationId ?? ''}`;
}
