import { type DayFigures, dayFigures } from '../../src/journal/dayFigures.ts';
import { startOfDay } from '../../src/journal/startOfDay.ts';
import type { DiskStores } from '../../src/storage/stores.ts';

/** What {@link createDayKeeper} needs from outside. */
export type DayPorts = {
	readonly since: DiskStores['journal']['since'];
	/** Milliseconds since 1970. */
	readonly now: () => number;
};

/** Knows the figures of the day so far, and reads the journal again only where they may be other ones by now. */
export function createDayKeeper({ since, now }: DayPorts) {
	let known: { readonly userId: string; readonly from: number; readonly figures: Promise<DayFigures> } | null = null;

	return {
		/** The figures of this agent's day. Rejects when the disk does. */
		of: async (userId: string): Promise<DayFigures> => {
			const from = startOfDay(now());
			if (known?.userId !== userId || known.from !== from)
				known = { userId, from, figures: since(userId, from).then(dayFigures) };
			const { figures } = known;
			return await figures.catch((error: unknown) => {
				if (known?.figures === figures) known = null;
				throw error;
			});
		},
		/** The journal has changed. */
		forget: (): void => {
			known = null;
		},
	};
}
