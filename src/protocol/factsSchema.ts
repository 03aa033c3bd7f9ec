import * as v from 'valibot';
import type { DesktopFacts } from '../desktop/facts.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(999));

/** What the background accepts as facts of a frame: the declared fields in their ranges; any other field is dropped. */
export const factsSchema = v.object({
	generation: v.picklist(['g2', 'none']),
	shell: v.boolean(),
	rosterCount: count,
	selectedIndex: count,
	endButton: v.boolean(),
	ringing: v.boolean(),
	sessionInvalid: v.boolean(),
	wrapUpPanel: v.nullable(
		v.object({
			visible: v.boolean(),
			applyEnabled: v.boolean(),
			codeSelected: v.boolean(),
			clock: v.picklist(['none', 'up', 'down', 'unknown']),
		}),
	),
}) satisfies v.GenericSchema<DesktopFacts>;
