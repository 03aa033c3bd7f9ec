import { spokenFormat } from '../shared/spokenFormat.ts';

const clock = spokenFormat((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));

/** A moment as the clock on the agent's wall shows it, e.g. "14:32". Milliseconds since 1970. */
export function timeOfDay(moment: number): string {
	return clock().format(moment);
}
