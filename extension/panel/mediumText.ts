import type { Entry } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';

/** Which kind of conversation it was, e.g. "Incoming call". */
export function mediumText({ medium, direction }: Pick<Entry, 'medium' | 'direction'>): string {
	return text(direction === null ? `medium_${medium}` : `medium_${medium}_${direction}`);
}
