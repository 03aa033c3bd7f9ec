import type { JournalEntry } from './journalEntry.ts';
import type { JournalStep, StepAnswer } from './journalStep.ts';

/** One moment in the life of a wrap-up, in milliseconds since 1970, with the platform's answer where it was a request. */
export type TimelineItem = {
	readonly kind:
		| 'began'
		| 'noticed'
		| 'shown'
		| 'chosen'
		| 'armed'
		| 'automatic'
		| JournalStep['kind']
		/** The stored code was read back; `heard`: an event of the platform told of it. */
		| 'confirmed'
		| 'heard'
		| 'ended';
	readonly at: number;
	readonly answer?: StepAnswer;
};

const looks: readonly (JournalStep['kind'] | undefined)[] = ['read', 'stored'];

function lastItem({ outcome, endedAt, steps = [], chosenAt }: JournalEntry): TimelineItem {
	if (outcome !== 'applied' || chosenAt === null || steps.length === 0) return { kind: 'ended', at: endedAt };
	return { kind: looks.includes(steps.at(-1)?.kind) ? 'confirmed' : 'heard', at: endedAt };
}

/** What happened to a wrap-up, moment by moment: noticed, shown, chosen, sent, answered, confirmed. */
export function timelineOf(line: JournalEntry): readonly TimelineItem[] {
	const { startedAt, noticedAt, shownAt, chosenAt, by, steps = [] } = line;
	const before: TimelineItem[] = [
		{ kind: 'began', at: startedAt },
		{ kind: 'noticed', at: noticedAt },
		...(shownAt === undefined ? [] : [{ kind: 'shown', at: shownAt } as const]),
		...(chosenAt === null ? [] : [{ kind: by ?? 'chosen', at: chosenAt } as const]),
	];
	// The platform's clock and ours may differ by a little.
	const inOrder = [...before, ...steps].sort((one, other) => one.at - other.at);
	return [...inOrder, lastItem(line)];
}
