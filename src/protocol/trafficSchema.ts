import * as v from 'valibot';
import { type TrafficFacts, trafficMediums, trafficStates, trafficStatuses } from '../desktop/traffic/trafficFacts.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const medium = v.picklist(trafficMediums);

/** What the background accepts of the traffic layer: counters, states and salted ids; any other field is dropped. */
export const trafficSchema = v.object({
	status: v.picklist(trafficStatuses),
	counters: v.record(medium, v.object({ active: count, acw: count })),
	conversations: v.pipe(
		v.array(
			v.object({
				saltedId: v.pipe(v.string(), v.regex(/^[\da-f]{16}$/)),
				medium,
				state: v.picklist(trafficStates),
				at: v.pipe(v.number(), v.integer()),
			}),
		),
		v.maxLength(20),
		v.readonly(),
	),
}) satisfies v.GenericSchema<TrafficFacts>;
