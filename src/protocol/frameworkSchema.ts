import * as v from 'valibot';
import { type FrameworkFacts, frameworkStates } from '../desktop/framework/frameworkFacts.ts';

/** What the background accepts of a page with the embedded client in it; any other field is dropped. */
export const frameworkSchema = v.object({
	conversationId: v.nullable(v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/))),
	state: v.picklist(frameworkStates),
	at: v.pipe(v.number(), v.integer()),
}) satisfies v.GenericSchema<FrameworkFacts>;
