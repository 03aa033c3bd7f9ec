import type { EndedChoice, Entry, Snapshot } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';
import { unreachable } from '../shared/unreachable.ts';
import { conflictText } from './conflictText.ts';
import { mediumText } from './mediumText.ts';
import { outcomeText } from './outcomeText.ts';

/** What a screen reader is told when one snapshot follows another: new wrap-ups, choices, conflicts, ends. Never the time. */
export function announcements(before: Snapshot | null, after: Snapshot, now: number): readonly string[] {
	const earlier = new Map(before?.entries.map((entry) => [entry.key, entry]));
	return after.entries.flatMap((entry) => {
		const previous = earlier.get(entry.key);
		return previous?.progress.kind === entry.progress.kind ? [] : sentencesFor(entry, now);
	});
}

function sentencesFor(entry: Entry, now: number): readonly string[] {
	const { progress } = entry;
	switch (progress.kind) {
		case 'talking':
			return [];
		case 'choosing':
			return progress.previous === null
				? [text('spoken_new', mediumText(entry), entry.queueName ?? text('queue_unknown'))]
				: endSentences(progress.previous);
		case 'held':
			return [text('spoken_held', progress.code.name)];
		case 'sending':
			return [];
		case 'conflict':
			return [text('conflict_title'), conflictText(progress, now)];
		case 'ended':
			return endSentences(progress);
		default:
			return unreachable(progress);
	}
}

function endSentences(ended: EndedChoice): readonly string[] {
	const { title, sentence } = outcomeText(ended);
	return [title, sentence];
}
