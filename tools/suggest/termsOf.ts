import { wordsIn } from '../../src/suggest/learner/wordsIn.ts';
import type { Labelled } from './labelledSet.ts';

const kept = new WeakMap<Labelled, readonly string[]>();

/** The different words that were said in an event, and what else is known of it: what the rivals of the learner see. */
export function termsOf(event: Labelled): readonly string[] {
	const known = kept.get(event);
	if (known !== undefined) return known;
	const { texts, attributes, queueId, agentId, medium } = event.circumstances;
	const terms = new Set(texts.flatMap(({ text }) => wordsIn(text)));
	for (const [name, value] of Object.entries(attributes)) terms.add(`${name}=${value}`);
	for (const [name, value] of Object.entries({ queueId, agentId, medium }))
		if (value !== null) terms.add(`${name}=${value}`);
	const found = [...terms];
	kept.set(event, found);
	return found;
}
