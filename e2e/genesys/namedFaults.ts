import type { Fault } from './createFaults.ts';
import { notAllowedIn, notYetUpdatable } from './rest/gatewayWords.ts';

type Status = Extract<Fault, { readonly kind: 'status' }>;

const status = (code: number, name: string, more: Partial<Status> = {}): Status => ({
	kind: 'status',
	status: code,
	code: name,
	...more,
});

const limited = (headers: Record<string, string> = {}): Status => {
	const name = headers['retry-after'] === undefined ? 'too.many.requests' : 'too.many.requests.retry.after';
	return status(429, name, { headers });
};

/** Words of a gateway, in a body with a numeric code as it writes them. */
const gateway = (code: number, message: string): Status => ({
	kind: 'status',
	status: code,
	body: { code, message },
});

const proxyPage =
	'<!doctype html><title>Sign in to the network</title><p>Your session with this network has ended.</p>';

/** Everything that can go wrong with one request, by name. The codes are those that the API documents for all operations. */
const faults = {
	'408': status(408, 'client.timeout'),
	'409': status(409, 'request.conflict'),
	'409 terminated': gateway(409, notAllowedIn('terminated')),
	'400 not valid yet': gateway(400, notYetUpdatable),
	'401': status(401, 'bad.credentials'),
	'412': gateway(412, 'A precondition in the request headers does not hold on the server.'),
	'413': status(413, 'request.entity.too.large'),
	'429 seconds': limited({ 'retry-after': '3' }),
	'429 absurd': limited({ 'retry-after': '86400000' }),
	'429 nonsense': limited({ 'retry-after': 'soon' }),
	'429 bare': limited(),
	'500': status(500, 'internal.server.error'),
	'500 not set': status(500, 'conversation.participant.update.failed'),
	'503': status(503, 'service.unavailable'),
	'504': status(504, 'request.timeout'),
	'proxy page, 200': { kind: 'status', status: 200, html: proxyPage },
	'proxy page, 502': { kind: 'status', status: 502, html: proxyPage },
	'cut before it counts': { kind: 'reset', when: 'before' },
	'cut after it counts': { kind: 'reset', when: 'after' },
	'two seconds late': { kind: 'delay', milliseconds: 2000 },
	'answer two seconds late': { kind: 'delay', milliseconds: 2000, when: 'after' },
	'accepted, never applied': { kind: 'dropWrite' },
	'events twice': { kind: 'duplicateEvents' },
	'events lost': { kind: 'loseEvents', changes: 3 },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults | '429 date';

/** The names, as the control page and a fleet draw from them. */
export const faultNames: readonly FaultName[] = [...(Object.keys(faults) as (keyof typeof faults)[]), '429 date'];

/**
 * The fault of that name.
 *
 * @param now the platform's clock, epoch milliseconds; the date in `Retry-After` is three seconds later
 */
export function namedFault(name: FaultName, now: number): Fault {
	if (name !== '429 date') return faults[name];
	return limited({ 'retry-after': new Date(now + 3000).toUTCString() });
}
