import type * as v from 'valibot';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { Purpose } from './rateBudget.ts';

type Flight<Schema extends v.GenericSchema> = {
	readonly schema: Schema;
	readonly purpose: Purpose | undefined;
	readonly answer: Promise<Answer<v.InferOutput<Schema>>>;
};

/** Sends a call, or takes the answer of the same read that is in flight already. */
export type SharedReads = <Schema extends v.GenericSchema>(
	token: string,
	call: Call<Schema>,
	send: () => Promise<Answer<v.InferOutput<Schema>>>,
) => Promise<Answer<v.InferOutput<Schema>>>;

/** A read that belongs to a write does not join one that may be waiting behind other reads. */
function carries<Schema extends v.GenericSchema>(
	flight: Flight<v.GenericSchema>,
	{ schema, purpose }: Call<Schema>,
): flight is Flight<Schema> {
	return flight.schema === schema && (purpose === undefined || flight.purpose === 'write');
}

/**
 * Makes two reads of one path that are under way at the same time one request. A `fresh` read begins its own, which
 * later ones may join; one with a signal is its caller's alone. A read never joins that of another token.
 */
export function shareReads(): SharedReads {
	const flights = new Map<string, Flight<v.GenericSchema>>();

	return async (token, call, send) => {
		if (call.method !== 'get' || call.signal !== undefined) return await send();
		const key = `${token} ${call.path}`;
		const flying = flights.get(key);
		if (call.fresh === undefined && flying !== undefined && carries(flying, call)) return await flying.answer;
		const flight = { schema: call.schema, purpose: call.purpose, answer: send() };
		flights.set(key, flight);
		try {
			return await flight.answer;
		} finally {
			if (flights.get(key) === flight) flights.delete(key);
		}
	};
}
