import * as v from 'valibot';
import { allMediums } from '../../../src/genesys/medium.ts';
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
	}),
	v.object({ kind: v.literal('answer'), conversationId }),
	v.object({ kind: v.literal('hangUp'), conversationId, by: v.picklist(['agent', 'customer']) }),
	v.object({ kind: v.literal('store'), conversationId, code: v.string() }),
	v.object({ kind: v.literal('skip'), conversationId }),
	v.object({ kind: v.literal('setSwitch'), name: v.string(), value: v.unknown() }),
	v.object({
		kind: v.literal('fault'),
		method: v.optional(v.string()),
		path: v.optional(v.string()),
		times: v.pipe(v.number(), v.integer(), v.minValue(1)),
		fault: v.variant('kind', [
			v.object({
				kind: v.literal('status'),
				status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
				code: v.exactOptional(v.string()),
			}),
			v.object({ kind: v.literal('reset'), when: v.picklist(['before', 'after']) }),
			v.object({ kind: v.literal('delay'), milliseconds: v.pipe(v.number(), v.minValue(0)) }),
			v.object({ kind: v.literal('dropWrite') }),
			v.object({ kind: v.literal('duplicateEvents') }),
		]),
	}),
	v.object({ kind: v.literal('clearFaults') }),
	v.object({ kind: v.literal('announceClosing') }),
	v.object({ kind: v.literal('cutSockets') }),
	v.object({ kind: v.literal('endSessions') }),
	v.object({ kind: v.literal('clearRequests') }),
]);

export type ControlCommand = v.InferOutput<typeof controlCommandSchema>;
