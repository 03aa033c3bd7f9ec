import type { Entry } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';
import { mediumText } from './mediumText.ts';
import { timeOfDay } from './timeOfDay.ts';

/** Which conversation a wrap-up is of, without a word about the customer: its kind, and since when it is to be wrapped up. */
export function originText(entry: Entry): string {
	const medium = mediumText(entry);
	return entry.progress.kind === 'talking' ? medium : text('origin', medium, timeOfDay(entry.time.since));
}
