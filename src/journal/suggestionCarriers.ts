import { type SuggestionLine, suggestionStanding } from './suggestionStanding.ts';

/** A line that may also tell which kind of reason spoke most for its code. */
export type CarriedLine = SuggestionLine & { readonly source?: string | null | undefined };

const taken = new Set(['first', 'inThree', 'other']);

/**
 * What spoke most for the codes that were chosen among those suggested: how many of them each kind of reason carried, the
 * strongest first. Kinds are those of `Reason` when the line was written.
 */
export function suggestionCarriers(lines: readonly CarriedLine[]): readonly (readonly [kind: string, count: number])[] {
	const counts = new Map<string, number>();
	for (const line of lines) {
		const { source } = line;
		if (typeof source === 'string' && taken.has(suggestionStanding(line) ?? ''))
			counts.set(source, (counts.get(source) ?? 0) + 1);
	}
	return [...counts].sort(([, one], [, other]) => other - one);
}
