import type { Entry, Snapshot } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';
import { unreachable } from '../shared/unreachable.ts';
import { conflictText } from './conflictText.ts';
import { mediumText } from './mediumText.ts';
import { outcomeText } from './outcomeText.ts';

/** What a screen reader is told when one snapshot follows another: new wrap-ups, choices, conflicts, ends. Never the time. */
export function announcements(before: Snapshot | null, after: Snapshot): readonly string[] {
	const earlier = new Map(before?.entries.map((entry) => [entry.key, entry]));
	return after.entries.flatMap((entry) => {
		const previous = earlier.get(entry.key);
		return previous?.progress.kind === entry.progress.kind ? [] : sentencesFor(entry, previous === undefined);
	});
}

function sentencesFor(entry: Entry, isNew: boolean): readonly string[] {
	const { progress } = entry;
	switch (progress.kind) {
		case 'choosing':
			return isNew ? [text('spoken_new', mediumText(entry), entry.queueName ?? text('queue_unknown'))] : [];
		case 'held':
			return [text('spoken_held', progress.code.name)];
		case 'sending':
			return [];
		case 'conflict':
			return [text('conflict_title'), conflictText(progress)];
		case 'ended': {
			const { title, sentence } = outcomeText(progress.outcome, progress.code);
			return [title, sentence];
		}
		default:
			return unreachable(progress);
	}
}
