import * as v from 'valibot';
import type { Client } from '../client.ts';
import type { Clock } from '../clock.ts';
import type { Failure } from '../failure.ts';
import type { PriorCounts, readOrgPrior } from './readOrgPrior.ts';

/** The prior as it is kept on disk: counts by queue and code, and when it was asked for. Nothing of anybody is in it. */
export const keptPriorSchema = v.object({
	/** Region, organisation and user it belongs to; to any other it is of no use. */
	subject: v.string(),
	/** When the platform was last asked, milliseconds since 1970. */
	askedAt: v.number(),
	/** `refused`: it will not be told today. `unreached`: it may be asked again in an hour. */
	result: v.picklist(['read', 'refused', 'unreached']),
	/** The last counts that were read, whatever the last result. */
	counts: v.record(v.string(), v.record(v.string(), v.number())),
});

/** See {@link keptPriorSchema}. */
export type KeptPrior = v.InferOutput<typeof keptPriorSchema>;

/** What {@link createOrgPrior} needs from outside. */
export type OrgPriorPorts = {
	readonly clock: Clock;
	/** Asks the platform; see {@link readOrgPrior}. */
	readonly ask: typeof readOrgPrior;
	readonly kept: {
		readonly read: () => Promise<KeptPrior | null>;
		readonly write: (kept: KeptPrior) => Promise<void>;
	};
	readonly onTrouble: (error: unknown) => void;
};

/** The organisation's habit, as far as this agent may see it. */
export type OrgPrior = {
	/** Counts by code in a queue; empty where nothing is known. */
	readonly of: (queueId: string) => Readonly<Record<string, number>>;
	/**
	 * Takes up what is kept for this subject, and asks the platform when that is of another day. Calls that come together
	 * are one, and it never rejects; a call a minute costs nothing.
	 */
	readonly refresh: (client: Client, subject: string) => Promise<void>;
	/** For the options page. */
	readonly state: () => 'used' | 'forbidden' | 'nothing yet';
	/** Another agent, or none. What is kept stays, under its subject. */
	readonly clear: () => void;
};

const hour = 60 * 60_000;
const day = 24 * hour;

/** A request that found nobody, or the platform at its limit; all other refusals are for the day. */
const isPassing = (failure: Failure) =>
	failure.kind !== 'http' || failure.status >= 500 || [401, 408, 409, 429].includes(failure.status);

const isDue = ({ askedAt, result }: KeptPrior, now: number) =>
	result === 'unreached' ? now >= askedAt + hour : Math.floor(now / day) !== Math.floor(askedAt / day);

/**
 * Keeps the organisation's counts by one query a day: a refusal, as for the missing permission, is remembered until the
 * next (UTC) day, and a platform that was not reached is asked again after an hour.
 */
export function createOrgPrior({ clock, ask: askPlatform, kept, onTrouble }: OrgPriorPorts): OrgPrior {
	let known: KeptPrior | null = null;
	let wanted: string | null = null;
	let flight: { readonly subject: string; readonly done: Promise<void> } | null = null;

	const ask = async (client: Client, before: KeptPrior): Promise<KeptPrior> => {
		const askedAt = clock.now();
		const answer = await askPlatform(client, askedAt);
		if (answer.kind === 'ok') return { ...before, askedAt, result: 'read', counts: copyOf(answer.value) };
		return { ...before, askedAt, result: isPassing(answer.failure) ? 'unreached' : 'refused' };
	};

	const bring = async (client: Client, subject: string): Promise<void> => {
		const read = known ?? (await kept.read());
		if (wanted !== subject) return;
		const own = read?.subject === subject ? read : null;
		known = own;
		if (own !== null && !isDue(own, clock.now())) return;
		const next = await ask(client, own ?? { subject, askedAt: 0, result: 'unreached', counts: {} });
		if (wanted !== subject) return;
		known = next;
		await kept.write(next);
	};

	return {
		of: (queueId) => known?.counts[queueId] ?? {},
		refresh: async (client, subject) => {
			if (wanted !== subject) known = null;
			wanted = subject;
			if (flight?.subject === subject) return await flight.done;
			const mine = { subject, done: bring(client, subject).catch(onTrouble) };
			flight = mine;
			await mine.done;
			if (flight === mine) flight = null;
		},
		state: () => {
			if (known === null) return 'nothing yet';
			if (Object.keys(known.counts).length > 0) return 'used';
			return known.result === 'refused' ? 'forbidden' : 'nothing yet';
		},
		clear: () => {
			known = null;
			wanted = null;
		},
	};
}

const copyOf = (counts: PriorCounts) =>
	Object.fromEntries(Object.entries(counts).map(([queueId, codes]) => [queueId, { ...codes }]));
