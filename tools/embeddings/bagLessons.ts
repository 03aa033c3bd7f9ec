import { createRandom } from '../suggest/random.ts';
import { drawOne } from './drawOne.ts';
import type { Lesson } from './lesson.ts';
import type { Recipe } from './recipe.ts';

const seed = 1;
const fewest = 2;
const most = 5;

/** Words thrown together, as in the names of codes: they teach what a word adds to any other. */
export function bagLessons(words: readonly string[], { bags, weights }: Recipe): Lesson[] {
	const random = createRandom(seed);
	return Array.from({ length: bags }, () => {
		const length = fewest + Math.floor(random() * (most - fewest + 1));
		const said = Array.from({ length }, () => drawOne(words, random)).join(' ');
		return { taught: said, said, weight: weights.bag, topic: null };
	});
}
