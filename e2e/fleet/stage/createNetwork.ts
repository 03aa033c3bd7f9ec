import type { AnswerRest, RestAnswer } from '../../genesys/rest/restRequest.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { FleetTime } from './createFleetTime.ts';
import type { Gate } from './createGate.ts';
import type { NetworkLine } from './networkLine.ts';

/** What the network between an agent and the platform needs. */
export type NetworkPorts = {
	readonly time: FleetTime;
	readonly random: Random;
	readonly answerRest: AnswerRest;
	/** Whether the machine reaches the platform at all just now. */
	readonly isOnline: () => boolean;
	/** Who a token belongs to; null when it is dead. */
	readonly userOf: (token: string) => string | null;
	readonly log: (line: NetworkLine) => void;
};

/** A `fetch` for one life of the background: its answers never reach a life that is over. */
export type OpenNetwork = (gate: Gate) => typeof globalThis.fetch;

const failed = () => new TypeError('Failed to fetch');

function asResponse(answer: RestAnswer | undefined): Response {
	if (answer === undefined) throw new Error('The fleet asked a host that the stand-in does not serve.');
	if (answer.kind === 'cut') throw failed();
	const { status, headers, text } = answer;
	return new Response(text === '' ? null : text, { status, headers });
}

/** Rejects as a browser's `fetch` does when its signal aborts, whatever becomes of the request at the platform. */
function abortable<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(new DOMException('The operation was aborted.', 'AbortError'));
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
	});
}

/**
 * The way from the agent's machine to the stand-in, without a socket: it takes simulated time, may be cut, and keeps a
 * line for every request.
 */
export function createNetwork(ports: NetworkPorts): OpenNetwork {
	const { time, random } = ports;
	const travel = () => time.clock.sleep(random.between(8, 60));

	const carry = async (request: Request, gate: Gate): Promise<Response> => {
		const url = new URL(request.url);
		const headers = Object.fromEntries(request.headers.entries());
		const body = request.method === 'GET' ? '' : await request.text();
		const line: NetworkLine = {
			method: request.method,
			path: url.pathname,
			body,
			userId: ports.userOf(headers['authorization']?.slice('Bearer '.length) ?? ''),
			ifMatch: headers['if-match'] ?? null,
			leftAt: time.now(),
			returnedAt: null,
			status: null,
		};
		await gate.cross();
		if (!ports.isOnline()) {
			await travel();
			throw failed();
		}
		ports.log(line);
		await travel();
		const answer = await ports.answerRest({
			method: request.method,
			hostname: url.hostname,
			path: url.pathname,
			query: url.search,
			headers,
			body,
		});
		await travel();
		await gate.cross();
		if (!ports.isOnline()) throw failed();
		line.returnedAt = time.now();
		line.status = answer?.kind === 'answered' ? answer.status : null;
		return asResponse(answer);
	};

	return (gate) => (input, init) => {
		// The client hands over a whole request; to copy it would be the dearest step of all.
		const request = input instanceof Request && init?.signal === undefined ? input : new Request(input, init);
		return gate.pass(abortable(request.signal, carry(request, gate)));
	};
}
