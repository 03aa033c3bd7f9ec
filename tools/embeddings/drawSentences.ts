import type { Random } from './drawOne.ts';
import { expandTemplate, type Slots } from './expandTemplate.ts';

const triesEach = 3;

/** Different sentences of one template, `most` of them where it has so many. */
export function drawSentences(template: string, slots: Slots, random: Random, most: number): string[] {
	const drawn = new Set<string>();
	for (let attempt = 0; attempt < most * triesEach && drawn.size < most; attempt += 1)
		drawn.add(expandTemplate(template, slots, random));
	return [...drawn];
}
