import type { EndedChoice, Entry, Progress, Snapshot } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';
import { unreachable } from '../shared/unreachable.ts';
import { conflictText } from './conflictText.ts';
import { mediumText } from './mediumText.ts';
import { outcomeText } from './outcomeText.ts';
import { secondsText } from './secondsText.ts';
import { secondsUntil } from './timeView.ts';

/** What a screen reader is told when one snapshot follows another: new wrap-ups, choices, conflicts, ends. Never the time. */
export function announcements(before: Snapshot | null, after: Snapshot, now: number): readonly string[] {
	const earlier = new Map(before?.entries.map((entry) => [entry.key, entry]));
	const armedBefore = new Map(before?.talking.map(({ key, armed }) => [key, armed?.id]));
	const armed = after.talking.flatMap((entry) =>
		entry.armed === undefined || entry.armed.id === armedBefore.get(entry.key)
			? []
			: [text('spoken_armed', entry.armed.name)],
	);
	const others = after.entries.flatMap((entry) => {
		const previous = earlier.get(entry.key);
		return previous?.progress.kind === entry.progress.kind ? [] : sentencesFor(entry, now);
	});
	return [...armed, ...others];
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
			return [heldSentence(progress, now)];
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

function heldSentence({ code, by, until }: Extract<Progress, { kind: 'held' }>, now: number): string {
	return by === 'automatic'
		? text('spoken_held_automatic', code.name, secondsText(secondsUntil(until, now)))
		: text('spoken_held', code.name);
}

function endSentences(ended: EndedChoice): readonly string[] {
	const { title, sentence } = outcomeText(ended);
	return [title, sentence];
}
