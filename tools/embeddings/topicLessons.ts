import { hashText } from '../../src/suggest/learner/hashText.ts';
import { createRandom } from '../suggest/random.ts';
import { drawSentences } from './drawSentences.ts';
import type { Slots } from './expandTemplate.ts';
import type { Lesson } from './lesson.ts';
import type { Topic } from './readThemes.ts';
import type { Recipe } from './recipe.ts';

/** As a person would write it who takes care: the teacher knows "I", and hardly "i". */
const withCare = (sentence: string) => sentence.replace(/\bi\b/g, 'I');

/**
 * The names of all topics and sentences drawn of their templates. Each template draws by itself, so that adding one
 * leaves the sentences of the others as they are.
 */
export function topicLessons(topics: readonly Topic[], slots: Slots, { perTemplate, weights }: Recipe): Lesson[] {
	return topics.flatMap(({ names, templates }, topic) => [
		...names.map((name) => ({ taught: name, said: name, weight: weights.name, topic })),
		...templates
			.flatMap((template) => drawSentences(template, slots, createRandom(hashText(template)), perTemplate))
			.map((said) => ({ taught: withCare(said), said, weight: weights.sentence, topic })),
	]);
}
