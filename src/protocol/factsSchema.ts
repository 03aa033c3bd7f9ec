import * as v from 'valibot';
import type { DesktopFacts } from '../desktop/facts.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const conversationId = v.nullable(v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)));

/** What the background accepts as facts of a frame: the declared fields in their ranges; any other field is dropped. */
export const factsSchema = v.object({
	generation: v.picklist(['g2', 'g2b', 'g1', 'embedded', 'policy', 'none']),
	packVersion: count,
	shell: v.boolean(),
	cards: v.pipe(
		v.array(v.object({ token: count, selected: v.boolean(), conversationId })),
		v.maxLength(20),
		v.readonly(),
	),
	endButton: v.boolean(),
	sessionInvalid: v.boolean(),
	wrapUpPanel: v.nullable(
		v.object({
			visible: v.boolean(),
			applyEnabled: v.boolean(),
			codeSelected: v.boolean(),
			clock: v.picklist(['none', 'up', 'down', 'unknown']),
			atZero: v.boolean(),
			finishPresses: count,
		}),
	),
	popOutId: conversationId,
}) satisfies v.GenericSchema<DesktopFacts>;
