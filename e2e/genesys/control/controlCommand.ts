import * as v from 'valibot';
import { allMediums } from '../../../src/genesys/medium.ts';
import { faultNames } from '../namedFaults.ts';
import { wrapupPrompts } from '../world/simulatedQueue.ts';

const conversationId = v.string();

/** What the control page can ask for. */
export const controlCommandSchema = v.variant('kind', [
	v.object({
		kind: v.literal('offer'),
		agentId: v.string(),
		queueId: v.string(),
		medium: v.picklist(allMediums),
		prompt: v.optional(v.picklist(wrapupPrompts)),
		dialer: v.optional(v.boolean()),
		copilot: v.optional(v.boolean()),
	}),
	v.object({ kind: v.literal('answer'), conversationId }),
	v.object({ kind: v.literal('hangUp'), conversationId, by: v.picklist(['agent', 'customer']) }),
	v.object({ kind: v.literal('transfer'), conversationId, agentId: v.string() }),
	v.object({ kind: v.literal('consult'), conversationId, agentId: v.string() }),
	v.object({ kind: v.literal('endConsult'), conversationId, as: v.picklist(['transfer', 'conference', 'leave']) }),
	v.object({ kind: v.literal('placeCall'), conversationId }),
	v.object({ kind: v.literal('store'), conversationId, code: v.string() }),
	v.object({ kind: v.literal('skip'), conversationId }),
	v.object({ kind: v.literal('setSwitch'), name: v.string(), value: v.unknown() }),
	v.object({
		kind: v.literal('fault'),
		method: v.optional(v.string()),
		path: v.optional(v.string()),
		times: v.pipe(v.number(), v.integer(), v.minValue(1)),
		name: v.picklist(faultNames),
	}),
	v.object({ kind: v.literal('clearFaults') }),
	v.object({ kind: v.literal('announceClosing') }),
	v.object({ kind: v.literal('cutSockets') }),
	v.object({ kind: v.literal('endSessions') }),
	v.object({ kind: v.literal('clearRequests') }),
]);

export type ControlCommand = v.InferOutput<typeof controlCommandSchema>;
