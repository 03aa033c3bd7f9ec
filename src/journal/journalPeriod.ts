import { startOfDay } from './startOfDay.ts';

/** The periods that the journal may be narrowed to; `day` is one that is named. */
export const journalPeriods = ['all', 'today', 'yesterday', 'week', 'month', 'day'] as const;
/** See {@link journalPeriods}. */
export type JournalPeriod = (typeof journalPeriods)[number];

/** The first moment of the day so many days later, by this machine's clock: a day may have 23 or 25 hours. */
function daysLater(at: number, days: number): number {
	const day = new Date(startOfDay(at));
	return day.setDate(day.getDate() + days);
}

/**
 * From when until before when a period lasts, in milliseconds since 1970; null where it is open. `week` and `month` are the
 * last seven and thirty days, today among them. `day` is written as `2026-01-31`; without one the period is open.
 */
export function periodBounds(
	period: JournalPeriod,
	now: number,
	day = '',
): { readonly from: number | null; readonly to: number | null } {
	const open = { from: null, to: null };
	switch (period) {
		case 'all':
			return open;
		case 'today':
			return { from: daysLater(now, 0), to: null };
		case 'yesterday':
			return { from: daysLater(now, -1), to: daysLater(now, 0) };
		case 'week':
			return { from: daysLater(now, -6), to: null };
		case 'month':
			return { from: daysLater(now, -29), to: null };
		case 'day': {
			const at = new Date(`${day}T00:00`).getTime();
			return Number.isNaN(at) ? open : { from: at, to: daysLater(at, 1) };
		}
	}
}
