import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, createServer, request as openRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { createCertificate } from '../../genesys/createCertificate.ts';
import { createExchange } from '../../genesys/createExchange.ts';
import { createRestSite } from '../../genesys/rest/createRestSite.ts';
import type { AnswerRest, RestAnswer } from '../../genesys/rest/restRequest.ts';

/** A way to the operations that goes over a TLS connection on the loopback, and the end of it. */
export type TlsDoor = { readonly answerRest: AnswerRest; readonly close: () => Promise<void> };

function headersOf(incoming: IncomingMessage): Record<string, string> {
	const pairs = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as const);
	return Object.fromEntries(pairs);
}

/**
 * Puts a TLS server in front of the operations, and answers by asking it: real connections, real certificates, real
 * bytes. A connection that is cut is `cut`, as the operations themselves would say.
 */
export async function openTlsDoor(answerRest: AnswerRest): Promise<TlsDoor> {
	const { certificate, privateKey } = await createCertificate();
	const site = createRestSite(answerRest);
	const server = createServer({ cert: certificate, key: privateKey }, (incoming, outgoing) => {
		site.handle(createExchange(incoming, outgoing)).catch((error: unknown) => {
			console.error('The stand-in failed at', incoming.url, error);
			outgoing.destroy();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The stand-in got no port from the system.');
	const agent = new Agent({ keepAlive: true, maxSockets: 8 });

	const ask: AnswerRest = async ({ method, hostname, path, query, headers, body }): Promise<RestAnswer> => {
		const target = { host: '127.0.0.1', port: address.port, servername: hostname, ca: certificate, agent };
		const outgoing = openRequest({
			...target,
			method,
			path: `${path}${query}`,
			headers: { ...headers, host: hostname },
		});
		const answered = new Promise<IncomingMessage | null>((resolve) => {
			outgoing.on('response', resolve).on('error', () => resolve(null));
		});
		outgoing.end(body);
		const incoming = await answered;
		if (incoming === null) return { kind: 'cut' };
		return {
			kind: 'answered',
			status: incoming.statusCode ?? 0,
			headers: headersOf(incoming),
			text: await text(incoming),
		};
	};

	return {
		answerRest: ask,
		close: async () => {
			agent.destroy();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
