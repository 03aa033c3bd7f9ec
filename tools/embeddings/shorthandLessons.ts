import { readFileSync } from 'node:fs';
import type { Lesson } from './lesson.ts';
import type { Recipe } from './recipe.ts';

/** What short and wrong spellings stand for. */
export type Shorthand = ReadonlyMap<string, string>;

/** Reads a list of them: each line is the spelling, a colon, and what it stands for. */
export function readShorthand(path: string): Shorthand {
	const lines = readFileSync(path, 'utf8').split('\n');
	return new Map(
		lines
			.filter((line) => line.includes(':'))
			.map((line) => {
				const [short = '', meant = ''] = line.split(':');
				return [short.trim(), meant.trim()];
			}),
	);
}

/** Each shorthand alone and within texts that have what it stands for: the teacher reads it in full. */
export function shorthandLessons(
	shorthand: Shorthand,
	lessons: readonly Lesson[],
	{ perShorthand, weights }: Recipe,
): Lesson[] {
	const { shorthand: weight } = weights;
	const padded = lessons.map((lesson) => ({ lesson, text: ` ${lesson.said} ` }));
	return [...shorthand].flatMap(([short, meant]) => {
		const full = ` ${meant} `;
		const within = padded.filter(({ text }) => text.includes(full));
		const step = Math.max(1, Math.floor(within.length / perShorthand));
		const some = within.filter((_, at) => at % step === 0).slice(0, perShorthand);
		return [
			{ taught: meant, said: short, weight, topic: null },
			...some.map(({ lesson, text }) => ({ ...lesson, said: text.replaceAll(full, ` ${short} `).trim(), weight })),
		];
	});
}
