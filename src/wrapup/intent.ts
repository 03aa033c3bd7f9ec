import * as v from 'valibot';
import { allMediums } from '../genesys/medium.ts';
import type { WrapUpTarget } from '../genesys/wrapUpRoutes.ts';
import { writeRoutes } from '../genesys/writeRoute.ts';
import { choosers } from '../journal/journalEntry.ts';
import { journalStepsSchema } from '../journal/journalStep.ts';
import { offerSchema } from './offer.ts';
import type { MissedReason, Outcome, RefusedReason } from './outcome.ts';

const codeSchema = v.object({ id: v.string(), name: v.string() });

/** What made a choice, where that was not a click: `armed`, the agent during the conversation; `automatic`, nobody. */
export type ChosenBy = (typeof choosers)[number];

/** Every {@link MissedReason}. */
export const missedReasons = ['timedOut', 'skipped', 'closed', 'deadline'] as const satisfies readonly MissedReason[];

/** Every {@link RefusedReason}. */
export const refusedReasons = [
	'permission',
	'scope',
	'foreign',
	'notFound',
	'invalid',
	'versionConflict',
	'neverApplied',
	'signedOut',
	'platformDown',
] as const satisfies readonly RefusedReason[];

/** {@link Outcome} as it lies on disk. */
export const outcomeSchema = v.variant('kind', [
	v.object({ kind: v.picklist(['applied']) }),
	v.object({ kind: v.picklist(['alreadyApplied']) }),
	v.object({ kind: v.picklist(['withdrawn']) }),
	v.object({ kind: v.picklist(['missed']), reason: v.picklist(missedReasons) }),
	v.object({
		kind: v.picklist(['refused']),
		reason: v.picklist(refusedReasons),
		detail: v.nullable(v.string()),
		correlationId: v.nullable(v.string()),
		holds: v.exactOptional(codeSchema),
	}),
]) satisfies v.GenericSchema<Outcome>;

/** {@link WrapUpTarget} as it lies on disk. */
export const targetSchema = v.object({
	conversationId: v.string(),
	participantId: v.string(),
	communicationId: v.nullable(v.string()),
	medium: v.picklist(allMediums),
}) satisfies v.GenericSchema<WrapUpTarget>;

/** Where an intent stands in the outbox. */
const stageSchema = v.variant('kind', [
	/** The undo time runs; nothing has left. */
	v.object({ kind: v.picklist(['held']), until: v.number() }),
	/** On its way; once `accepted` the platform has answered 2xx, and the effect is looked for. */
	v.object({ kind: v.picklist(['sending', 'accepted']) }),
	/** Waits for the agent: the platform holds another code. */
	v.object({
		kind: v.picklist(['conflict']),
		found: codeSchema,
		foundAt: v.nullable(v.number()),
		foundNotes: v.exactOptional(v.boolean()),
	}),
	v.object({ kind: v.picklist(['ended']), outcome: outcomeSchema, at: v.number() }),
]);

/**
 * One choice of the agent with its owner, its deadline and what was seen, as the outbox keeps it on disk before the first
 * request leaves. It holds the notes only until it has ended; then they are emptied.
 */
export const intentSchema = v.object({
	id: v.string(),
	/** Key of the wrap-up it is for. */
	key: v.string(),
	owner: v.object({ userId: v.string(), organizationId: v.string(), region: v.string() }),
	target: targetSchema,
	route: v.picklist(writeRoutes),
	code: codeSchema,
	notes: v.string(),
	seenCodeId: v.nullable(v.string()),
	/** Notes stored under the same code are the agent's own, or the agent was asked. */
	mayReplaceNotes: v.boolean(),
	rank: v.nullable(v.number()),
	/** See {@link choosers}; absent where the agent's hand made it. */
	by: v.exactOptional(v.picklist(choosers)),
	/** What was suggested; absent in what an older Afterword kept. */
	offer: v.exactOptional(offerSchema),
	queueId: v.nullable(v.string()),
	queueName: v.nullable(v.string()),
	startedAt: v.number(),
	noticedAt: v.number(),
	chosenAt: v.number(),
	/** After this nothing is sent any more; milliseconds since 1970 on our clock. */
	deadline: v.number(),
	requests: v.number(),
	/** Writes that have left, or were about to. */
	attempts: v.number(),
	stage: stageSchema,
	/** When its wrap-up was first in sight of an open panel. */
	shownAt: v.exactOptional(v.number()),
	/** What has happened so far, for its journal line. */
	steps: journalStepsSchema,
});

/** See {@link intentSchema}. */
export type Intent = v.InferOutput<typeof intentSchema>;
/** Where an intent stands. */
export type IntentStage = Intent['stage'];
/** Who chose, and where: nobody else's token may carry the choice. */
export type IntentOwner = Intent['owner'];

/** Whether an intent's owner is the one signed in: the same user of the same org in the same region. */
export function isSameOwner(owner: IntentOwner, signedIn: IntentOwner | null): boolean {
	return (
		owner.userId === signedIn?.userId &&
		owner.organizationId === signedIn.organizationId &&
		owner.region === signedIn.region
	);
}
