import * as v from 'valibot';
import type { Candidate, Circumstances } from './circumstances.ts';
import { wordsIn } from './wordsIn.ts';

const texts = v.array(v.string());

/** A rule of the organisation: when all its conditions hold, a code counts for more (or less), or stands first. */
export const ruleSchema = v.strictObject({
	name: v.string(),
	codeId: v.string(),
	/** Added to the score of the code: 1 makes it about three times as likely. */
	weight: v.optional(v.pipe(v.number(), v.minValue(-10), v.maxValue(10)), 0),
	/** Puts the code first, whatever the weight. A field of its own, because a browser's policy gives a field one type. */
	force: v.optional(v.boolean(), false),
	queueIds: v.optional(texts),
	media: v.optional(texts),
	/** Name of an attribute and the values that are meant. */
	attributes: v.optional(v.record(v.string(), texts)),
	/** Words or phrases of which one was said or written, whole words only. */
	says: v.optional(texts),
});

export type Rule = v.InferOutput<typeof ruleSchema>;

/** What a forced code is ahead by. */
const forced = 20;

const has = (wanted: readonly string[] | undefined, found: string | null | undefined) =>
	wanted === undefined || wanted.includes(found ?? '');

/** The words of a text with spaces around each, so that a phrase is found by its whole words. */
const spaced = (text: string) => ` ${wordsIn(text).join(' ')} `;

/** Whether all conditions of a rule hold. */
export function applies(rule: Rule, { queueId, medium, attributes, texts: turns }: Circumstances): boolean {
	return (
		has(rule.queueIds, queueId) &&
		has(rule.media, medium) &&
		Object.entries(rule.attributes ?? {}).every(([name, values]) => has(values, attributes[name])) &&
		(rule.says === undefined ||
			turns.some(({ text }) => rule.says?.some((phrase) => spaced(text).includes(spaced(phrase)))))
	);
}

/** What the rules add to the score of each candidate. */
export function ruleOffsets(
	rules: readonly Rule[],
	circumstances: Circumstances,
	candidates: readonly Candidate[],
): number[] {
	const holding = rules.filter((rule) => applies(rule, circumstances));
	return candidates.map(({ id }) =>
		holding
			.filter(({ codeId }) => codeId === id)
			.reduce((sum, { weight, force }) => sum + (force ? forced : weight), 0),
	);
}
