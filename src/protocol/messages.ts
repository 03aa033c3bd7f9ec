import * as v from 'valibot';
import type { PolicyPack } from '../desktop/packs/selectorPack.ts';
import type { AccessCheck } from '../genesys/accessCheck.ts';
import type { JournalEntry } from '../journal/journalEntry.ts';
import type { SettingsView } from '../policy/settingsView.ts';
import type { PackRefusal } from '../suggest/packRefusal.ts';
import { factsSchema } from './factsSchema.ts';
import { frameworkSchema } from './frameworkSchema.ts';
import type { HealthView } from './healthView.ts';
import { message, type RequestOf, type ResponseOf } from './message.ts';
import { notesLimits } from './notesLimits.ts';
import type { PillState } from './pillState.ts';
import type { Snapshot } from './snapshot.ts';
import type { RulesTrial, SuggestionsView } from './suggestionsView.ts';
import { trafficSchema } from './trafficSchema.ts';

/** An identifier of the platform: a GUID, or the readable text of a system code. Never a path. */
const platformId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/));
/** A key or id that the background made. */
const ownKey = v.pipe(v.string(), v.maxLength(200));
/** A random UUID of the panel's. */
const choiceId = v.pipe(v.string(), v.regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i));
/** Notes that go to the platform. */
const notes = v.pipe(v.string(), v.maxLength(notesLimits.platform));
/** Notes as the agent typed them; what is too long for the platform is kept all the same. */
const typedNotes = v.pipe(v.string(), v.maxLength(notesLimits.draft));
const nothing = v.object({});

/** What the background says to an order of the panel. `rejected` carries nothing private and is a sentence key of the panel. */
export type OrderAnswer =
	| { readonly kind: 'done' }
	| {
			readonly kind: 'rejected';
			readonly reason:
				| 'gone'
				| 'alreadyChosen'
				| 'unknownCode'
				| 'tooLate'
				| 'notesMissing'
				| 'notSignedIn'
				| 'noDesktop'
				| 'storage';
	  };

/**
 * Every message the background answers: name → who may send it, its payload, its answer. The router refuses what is
 * not listed here, comes from another kind of sender, or does not fit the schema.
 */
export const messages = {
	/**
	 * A frame of the desktop saw something change. `at` is when, in epoch milliseconds of the frame. Answers the packs
	 * that policy gives, which the frame tries before its own; null where there are none.
	 */
	'desktop.sighting': message<{ readonly packs: readonly PolicyPack[] | null }>()({
		from: ['desktop'],
		request: v.object({ facts: factsSchema, at: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
	}),
	/** The opt-in traffic layer of a frame of the desktop noticed something. Answers whether it is still wanted. */
	'desktop.traffic': message<boolean>()({ from: ['desktop'], request: v.object({ facts: trafficSchema }) }),
	/** The embedded client told the customer system around it of an interaction. */
	'desktop.framework': message<null>()({ from: ['crm'], request: v.object({ facts: frameworkSchema }) }),
	/** The opt-in pill in the desktop's page asks what to show; null where it is wanted no more. */
	'pill.get': message<PillState | null>()({ from: ['desktop'], request: nothing }),
	/**
	 * The pill was clicked. Answers whether the browser opened the panel: it does so on a gesture only, and Firefox never
	 * from a page.
	 */
	'panel.open': message<boolean>()({ from: ['desktop'], request: nothing }),
	'snapshot.get': message<Snapshot>()({ from: ['panel', 'options', 'welcome'], request: nothing }),
	/** Ask the platform now, because the agent pressed "This conversation". What was found comes with the snapshot. */
	'platform.check': message<null>()({ from: ['panel'], request: nothing }),
	/**
	 * The one gesture: this code, these notes, for this wrap-up. `seenCodeId` is what the panel showed as stored. `id` is
	 * the panel's own: an order that is repeated because its answer was lost is the same choice.
	 */
	'wrapup.choose': message<OrderAnswer>()({
		from: ['panel'],
		request: v.object({
			id: choiceId,
			key: ownKey,
			codeId: platformId,
			notes,
			seenCodeId: v.nullable(platformId),
			rank: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
		}),
	}),
	/** Skip what is left of the undo time. */
	'wrapup.sendNow': message<OrderAnswer>()({ from: ['panel'], request: v.object({ intentId: ownKey }) }),
	/** Take the choice back; only while it has not left. */
	'wrapup.withdraw': message<OrderAnswer>()({ from: ['panel'], request: v.object({ intentId: ownKey }) }),
	/** Answer to a conflict: keep what the platform holds, or replace it. */
	'wrapup.settle': message<OrderAnswer>()({
		from: ['panel'],
		request: v.object({ intentId: ownKey, decision: v.picklist(['keep', 'replace']) }),
	}),
	/** The agent has read how it ended; the entry may go. */
	'wrapup.acknowledge': message<OrderAnswer>()({ from: ['panel'], request: v.object({ key: ownKey }) }),
	'draft.save': message<OrderAnswer>()({ from: ['panel'], request: v.object({ key: ownKey, notes: typedNotes }) }),
	/**
	 * A code chosen while the conversation goes on, with the notes so far: it is sent when the wrap-up opens. `null` takes it
	 * back. Where policy allows it, both are saved at the platform as a draft too.
	 */
	'wrapup.arm': message<OrderAnswer>()({
		from: ['panel'],
		request: v.object({ key: ownKey, codeId: v.nullable(platformId), notes: typedNotes }),
	}),
	/** Read the codes of a conversation that goes on, because the agent wants to choose early. */
	'codes.read': message<OrderAnswer>()({ from: ['panel'], request: v.object({ key: ownKey }) }),
	/** Show the agent's desktop, at this conversation where the desktop has an address for it. */
	'conversation.open': message<OrderAnswer>()({ from: ['panel'], request: v.object({ key: ownKey }) }),
	/** Ask for after-call work during the conversation, or take that back. */
	'afterCallWork.request': message<OrderAnswer>()({
		from: ['panel'],
		request: v.object({ key: ownKey, requested: v.boolean() }),
	}),
	'session.signIn': message<null>()({ from: ['panel', 'options', 'welcome'], request: nothing }),
	'session.signOut': message<null>()({ from: ['panel', 'options'], request: nothing }),
	/** The panel has asked the browser for the region's hosts; look again. */
	'hosts.changed': message<null>()({ from: ['panel', 'options', 'welcome'], request: nothing }),
	/** How well the desktop is seen; for the agent's own eyes and the report to an admin. */
	'health.get': message<HealthView>()({ from: ['options'], request: nothing }),
	/** Ask the platform whether it is there, knows the client, and what the agent may do: for somebody who looks for a fault. */
	'health.check': message<AccessCheck>()({ from: ['options'], request: nothing }),
	'settings.get': message<SettingsView>()({ from: ['options'], request: nothing }),
	/** Store the user's value of one setting; `null` takes it back to the default. Answers the sentence key of what is wrong, or null. */
	'settings.save': message<{ readonly problem: string | null }>()({
		from: ['options'],
		request: v.object({ key: v.pipe(v.string(), v.maxLength(60)), value: v.unknown() }),
	}),
	/** The latest lines of this agent, newest first; without their steps unless these are asked for. */
	'journal.list': message<readonly JournalEntry[]>()({
		from: ['options'],
		request: v.object({
			limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
			steps: v.exactOptional(v.boolean()),
		}),
	}),
	/** One line with its steps; null where this agent has none by that id. */
	'journal.line': message<JournalEntry | null>()({ from: ['options'], request: v.object({ id: ownKey }) }),
	/** Delete what tells of this agent's wrap-ups: the journal, and the choices behind what was learned. */
	'journal.clear': message<null>()({ from: ['options'], request: nothing }),
	/** What stands behind the suggestions; null while nobody is signed in. */
	'suggestions.state': message<SuggestionsView | null>()({ from: ['options'], request: nothing }),
	/** Forget what was learned of this agent, and begin afresh. */
	'suggestions.reset': message<null>()({ from: ['options'], request: nothing }),
	/** What was learned of this agent, as bytes in base64; null while nobody is signed in. */
	'suggestions.export': message<string | null>()({ from: ['options'], request: nothing }),
	/** Lay a pack under what this agent's choices teach. Answers what is wrong with it, or null. */
	'suggestions.importPack': message<{ readonly problem: PackRefusal | null }>()({
		from: ['options'],
		request: v.object({ pack: v.unknown() }),
	}),
	/** Judge the agent's latest conversations again, with these rules in place of those in force. */
	'suggestions.tryRules': message<RulesTrial>()({ from: ['options'], request: v.object({ rules: v.unknown() }) }),
	/** Delete every record that could not be read, whoever's it was: that is what could not be read. */
	'aside.clear': message<null>()({ from: ['options'], request: nothing }),
} as const;

export type Messages = typeof messages;
export type MessageName = keyof Messages;
export type Request<Name extends MessageName> = RequestOf<Messages[Name]>;
export type Response<Name extends MessageName> = ResponseOf<Messages[Name]>;

/** What travels: one object, so that a single listener can look at `name` first. */
export type Envelope<Name extends MessageName = MessageName> = { readonly name: Name; readonly payload: Request<Name> };

export { panelPort } from './panelPort.ts';
