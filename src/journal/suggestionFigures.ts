import { median } from './median.ts';
import { startOfWeek } from './startOfWeek.ts';
import { type SuggestionLine, type SuggestionStanding, suggestionStanding } from './suggestionStanding.ts';

/** How many wrap-ups stood how. */
export type SuggestionFigures = Readonly<Record<SuggestionStanding, number>>;

/** The figures of one queue; without an id those of conversations that had no queue. */
export type QueueFigures = {
	readonly queueId: string | null;
	readonly queueName: string | null;
	readonly figures: SuggestionFigures;
};

/** The figures of the week from this moment, in milliseconds since 1970. */
export type WeekFigures = { readonly start: number; readonly figures: SuggestionFigures };

/** How long choosing took, in milliseconds from notice to choice: the middle one of so many wrap-ups, null of none. */
export type ChoosingTime = { readonly median: number | null; readonly count: number };

/** All that the journal knows of how the suggestions did. */
export type SuggestionReport = {
	readonly total: SuggestionFigures;
	/** The one with most wrap-ups first. */
	readonly queues: readonly QueueFigures[];
	/** In the order of time; weeks without a wrap-up are left out. */
	readonly weeks: readonly WeekFigures[];
	/** The honest benefit: how long choosing took with suggestions in sight, and where they were held back. */
	readonly shown: ChoosingTime;
	readonly heldOut: ChoosingTime;
	/** How many of the held out would have found their code in the first place. */
	readonly heldOutFirst: number;
};

type Told = { readonly line: SuggestionLine; readonly standing: SuggestionStanding };

/** The last word on each wrap-up that tells of its suggestions: a correction counts in place of what it corrects. */
function lastWords(lines: readonly SuggestionLine[]): Told[] {
	const latest = new Map<string, Told>();
	for (const line of lines) {
		const standing = suggestionStanding(line);
		const wrapUp = `${line.conversationId} ${line.startedAt}`;
		const before = latest.get(wrapUp)?.line.endedAt ?? Number.NEGATIVE_INFINITY;
		if (standing !== null && line.endedAt > before) latest.set(wrapUp, { line, standing });
	}
	return [...latest.values()];
}

function grouped<Key>(told: readonly Told[], keyOf: (line: SuggestionLine) => Key): [Key, Told[]][] {
	const groups = new Map<Key, Told[]>();
	for (const one of told) {
		const key = keyOf(one.line);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [one]);
		else group.push(one);
	}
	return [...groups];
}

function count(told: readonly Told[]): SuggestionFigures {
	const figures = { first: 0, inThree: 0, other: 0, overridden: 0, silent: 0, heldOut: 0 };
	for (const { standing } of told) figures[standing] += 1;
	return figures;
}

function choosingTime(told: readonly Told[]): ChoosingTime {
	const times = told.flatMap(({ line: { noticedAt, chosenAt } }) => (chosenAt === null ? [] : [chosenAt - noticedAt]));
	return { median: median(times), count: times.length };
}

/** How the suggestions did, out of the lines of the journal in any order: in all, by queue, and by week. */
export function suggestionFigures(lines: readonly SuggestionLine[]): SuggestionReport {
	const told = lastWords(lines).sort((one, other) => one.line.endedAt - other.line.endedAt);
	const heldOut = told.filter(({ standing }) => standing === 'heldOut');
	return {
		total: count(told),
		queues: grouped(told, ({ queueId }) => queueId)
			.sort(([, one], [, other]) => other.length - one.length)
			.map(([queueId, group]) => ({
				queueId,
				// The name it was last known by.
				queueName: group.at(-1)?.line.queueName ?? null,
				figures: count(group),
			})),
		weeks: grouped(told, ({ endedAt }) => startOfWeek(endedAt)).map(([start, group]) => ({
			start,
			figures: count(group),
		})),
		shown: choosingTime(told.filter(({ standing }) => standing !== 'heldOut' && standing !== 'silent')),
		heldOut: choosingTime(heldOut),
		heldOutFirst: heldOut.filter(({ line: { code, offered } }) => code?.id === offered?.[0]).length,
	};
}
