import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));

/** Codes of one queue, each by id or by name. An empty `queue` means every queue. */
const queueCodes = v.object({
	queue: v.optional(v.string(), ''),
	codes: v.pipe(v.array(text), v.minLength(1)),
});
export type QueueCodes = { readonly queue: string; readonly codes: readonly string[] };

/** A text block for notes: its name in the list, and what it inserts. */
const snippet = v.object({
	name: v.pipe(text, v.maxLength(40)),
	text: v.pipe(text, v.maxLength(1000)),
});
export type Snippet = Readonly<v.InferOutput<typeof snippet>>;

/** What counts where nobody says anything else: nothing is applied by itself. */
export const autoApplyOff = { enabled: false, minConfidence: 0.95, secondsBeforeDeadline: 10 } as const;

/**
 * Applying by itself, before after-call work runs out. `minConfidence` is a probability. One wrong field makes the whole
 * invalid: a threshold that was meant otherwise must not apply anything.
 */
const autoApply = v.object({
	enabled: v.optional(v.boolean(), autoApplyOff.enabled),
	minConfidence: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.999)), autoApplyOff.minConfidence),
	secondsBeforeDeadline: v.optional(
		v.pipe(v.number(), v.minValue(3), v.maxValue(60)),
		autoApplyOff.secondsBeforeDeadline,
	),
});
export type AutoApply = Readonly<v.InferOutput<typeof autoApply>>;

function isHttps(address: string): boolean {
	return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/** An address that a link may lead to: https alone, so that no policy makes a link that runs something. */
const supportUrl = v.pipe(
	v.string(),
	v.check((address) => address === '' || isHttps(address)),
);

/** What the values of the longer settings must be. */
export const settingSchemas = { queueCodes, snippet, autoApply, supportUrl } as const;
