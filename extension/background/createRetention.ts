/** What {@link createRetention} needs from outside. */
export type RetentionPorts = {
	/** How many days what tells of wrap-ups may be kept. */
	readonly days: () => number;
	/** Deletes what is older. */
	readonly expire: (days: number) => Promise<void>;
	readonly onTrouble: (error: unknown) => void;
};

/** Keeps what tells of wrap-ups no longer than policy allows. Never rejects. */
export function createRetention({ days, expire, onTrouble }: RetentionPorts) {
	let inForce = Number.POSITIVE_INFINITY;

	/** Called at every start, and by an alarm once a day. */
	const run = async (): Promise<void> => {
		inForce = days();
		await expire(inForce).catch(onTrouble);
	};

	return {
		run,
		/** The settings may have changed: fewer days count at once. Before the first run there is nothing to follow. */
		follow: async (): Promise<void> => {
			if (Number.isFinite(inForce) && days() !== inForce) await run();
		},
	};
}
