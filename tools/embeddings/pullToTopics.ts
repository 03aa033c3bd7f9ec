import type { Lesson } from './lesson.ts';
import { addTo, createMatrix, type Matrix, normalise, rowOf } from './matrix.ts';

/**
 * Pulls the target of each text to the middle of its topic's texts, by `share`: what is said about one thing in many
 * ways comes together, which the teacher, who knows nothing of customer service, leaves apart.
 */
export function pullToTopics(targets: Matrix, lessons: readonly Lesson[], share: number): void {
	const count = Math.max(0, ...lessons.map(({ topic }) => (topic ?? -1) + 1));
	const middles = createMatrix(count, targets.columns);
	for (const [at, { topic }] of lessons.entries())
		if (topic !== null) addTo(rowOf(middles, topic), rowOf(targets, at), 1);
	for (let topic = 0; topic < count; topic += 1) normalise(rowOf(middles, topic));
	for (const [at, { topic }] of lessons.entries()) {
		if (topic === null) continue;
		const target = rowOf(targets, at);
		for (const [place, value] of target.entries()) target[place] = value * (1 - share);
		addTo(target, rowOf(middles, topic), share);
		normalise(target);
	}
}
