import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import type { Dialect } from '../../genesys/genesys.ts';
import type { WorldChange } from '../../genesys/world/worldChange.ts';
import type { Choice, IntentTrace, Obstacle } from '../stage/createLedger.ts';
import type { NetworkLine } from '../stage/networkLine.ts';

/** All that is known after an agent's shift. The checks read nothing else, and nothing of it is the product's opinion but what they test. */
export type Evidence = {
	readonly dialect: Dialect;
	/** The stand-in's ground truth, oldest first. */
	readonly truth: readonly WorldChange[];
	/** What crossed the network, oldest first. */
	readonly network: readonly NetworkLine[];
	/** What the agent did. */
	readonly choices: readonly Choice[];
	/** What lay on the disk, by intent. */
	readonly intents: readonly IntentTrace[];
	/** Every line that was written to the journal, rewrites included. */
	readonly journal: readonly { readonly entry: JournalEntry; readonly at: number }[];
	/** What is left on the disk after the shift, as text. */
	readonly residue: string;
	/** Requests a minute that the policy allows. */
	readonly rateBudget: number;
	readonly obstacles: readonly Obstacle[];
	/** How long the API shows the state before a change, in milliseconds. */
	readonly stateLag: number;
	/** The time limit of after-call work that the platform names, by conversation, in milliseconds; whether it binds or not. */
	readonly timeLimits: ReadonlyMap<string, number>;
	/** Whether requests of this agent were made to fail. */
	readonly faulty: boolean;
};

/** What must never happen, and did. */
export type Breach = {
	readonly kind: BreachKind;
	/** One sentence with ids and times, to find it in a replay. */
	readonly detail: string;
};

export const breachKinds = [
	/** A choice that the agent was told was taken has no intent, or an intent has no outcome. */
	'lostIntent',
	/** Told as applied, and the platform never held it, or lost it again by our own doing. */
	'falseApplied',
	/** Told as not applied, and the platform took it. */
	'falseEnd',
	/** A wrap-up that nobody ordered for this conversation. */
	'strayWrapUp',
	/** A code of somebody else was overwritten although a read would have shown it, and nobody had asked for it. */
	'overwroteForeign',
	/** The same choice took effect twice although a read would have shown the first. */
	'secondEffect',
	/** More requests within a minute than the policy allows. */
	'overRate',
	/** Told as missed although it could have been sent in time. */
	'falseMissed',
	/** Not exactly one line in the journal, or one that says something else. */
	'journal',
	/** Notes lie on the disk after the end. */
	'notesLeft',
	/** Something was thrown where nothing may be. */
	'trouble',
] as const;

export type BreachKind = (typeof breachKinds)[number];

/** One property of a run. */
export type Check = (evidence: Evidence) => readonly Breach[];
