import { Agent } from 'node:https';
import { connect } from 'node:tls';
import type { Genesys } from '../genesys.ts';

/**
 * An HTTPS agent for clients that insist on the real addresses: every connection goes to the stand-in, the real host
 * name is checked against the stand-in's certificate, and nothing else is trusted.
 */
export function createLoopbackAgent(genesys: Genesys): Agent {
	const agent = new Agent({ keepAlive: false });
	agent.createConnection = (options) => {
		const servername = 'host' in options && typeof options.host === 'string' ? options.host : '';
		return connect({ host: '127.0.0.1', port: genesys.port, servername, ca: genesys.certificate });
	};
	return agent;
}
