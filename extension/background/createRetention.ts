import type { KeptRetention } from '../../src/storage/items.ts';

/** What {@link createRetention} needs from outside. */
export type RetentionPorts = {
	/** How many days what tells of wrap-ups may be kept. */
	readonly days: () => number;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Deletes what is older. */
	readonly expire: (days: number) => Promise<void>;
	/** What was last done, for the lives of the background that follow. */
	readonly kept: {
		readonly read: () => Promise<KeptRetention | null>;
		readonly write: (done: KeptRetention) => Promise<void>;
	};
	readonly onTrouble: (error: unknown) => void;
};

const dayOf = (at: number) => Math.floor(at / (24 * 60 * 60_000));

/** Keeps what tells of wrap-ups no longer than policy allows. Never rejects. */
export function createRetention({ days, now, expire, kept, onTrouble }: RetentionPorts) {
	let inForce = Number.POSITIVE_INFINITY;

	const clear = async (): Promise<void> => {
		inForce = days();
		await expire(inForce);
		await kept.write({ at: now(), days: inForce });
	};

	/** The first start of a (UTC) day deletes; one with fewer days than were in force then does so again. */
	const clearIfDue = async (): Promise<void> => {
		inForce = days();
		const done = await kept.read();
		if (done === null || dayOf(done.at) !== dayOf(now()) || done.days > inForce) await clear();
	};

	return {
		/** Called by an alarm once a day. */
		run: (): Promise<void> => clear().catch(onTrouble),
		/** Called at every start. */
		start: (): Promise<void> => clearIfDue().catch(onTrouble),
		/** The settings may have changed: fewer days count at once. Before the start there is nothing to follow. */
		follow: async (): Promise<void> => {
			if (Number.isFinite(inForce) && days() !== inForce) await clear().catch(onTrouble);
		},
	};
}
