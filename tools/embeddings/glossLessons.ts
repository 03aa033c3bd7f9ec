import { hashText } from '../../src/suggest/learner/hashText.ts';
import type { Lesson } from './lesson.ts';
import type { Recipe } from './recipe.ts';

/** Some of the definitions and examples of a dictionary, chosen by their own hash, so that a few more change a few. */
export function glossLessons(texts: readonly string[], { glosses, weights }: Recipe): Lesson[] {
	return texts
		.map((text) => ({ text, place: hashText(text) }))
		.sort((one, other) => one.place - other.place)
		.slice(0, glosses)
		.map(({ text }) => ({ taught: text, said: text, weight: weights.gloss, topic: null }));
}
