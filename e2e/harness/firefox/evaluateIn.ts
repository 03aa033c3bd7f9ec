import * as v from 'valibot';
import type { Bidi } from './connectBidi.ts';

const evaluated = v.variant('type', [
	v.object({ type: v.literal('success'), result: v.object({ value: v.optional(v.string()) }) }),
	v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);

/**
 * Evaluates an expression in a document and waits for it if it is a promise. The value travels as JSON text, which
 * spares us BiDi's own encoding of values. It counts as the user's doing, as a click does.
 *
 * @throws Error with the document's own error text
 */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
	const answer = v.parse(
		evaluated,
		await bidi.send('script.evaluate', {
			expression: `(async () => JSON.stringify({ value: await (${expression}) }))()`,
			target: { context },
			awaitPromise: true,
			userActivation: true,
		}),
	);
	if (answer.type === 'exception') throw new Error(`${answer.exceptionDetails.text} (evaluating ${expression})`);
	const { value } = v.parse(v.object({ value: v.optional(v.unknown()) }), JSON.parse(answer.result.value ?? '{}'));
	return value;
}
