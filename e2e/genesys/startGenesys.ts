import { once } from 'node:events';
import { createServer } from 'node:https';
import { createCertificate } from './createCertificate.ts';
import { createExchange, hostnameOf } from './createExchange.ts';
import { createFaults } from './createFaults.ts';
import { createRequestLog } from './createRequestLog.ts';
import { createTokens } from './createTokens.ts';
import type { Genesys, GenesysOptions } from './genesys.ts';
import { afterwordClient, desktopClient } from './oauthClient.ts';
import type { Exchange, Site } from './site.ts';
import { createWorld } from './world/createWorld.ts';

export type { Genesys } from './genesys.ts';
export type { Exchange, Site } from './site.ts';

async function dispatch(sites: readonly Site[], exchange: Exchange): Promise<void> {
	for (const site of sites) {
		if (site.owns(exchange.hostname) && (await site.handle(exchange))) return;
	}
	exchange.response.writeHead(404, { 'content-type': 'text/plain' }).end(`Nothing here for ${exchange.url.href}\n`);
}

/**
 * Starts a Genesys Cloud stand-in on a loopback TLS port that serves the `api.`, `login.`, `streaming.` and `apps.`
 * hosts of every region by the `Host` header. Map the names to it with host-resolver rules and everything runs unchanged.
 */
export async function startGenesys(options: GenesysOptions = {}): Promise<Genesys> {
	const now = options.now ?? Date.now;
	const world = createWorld({ ...options, now });
	const clients = [...(options.clients ?? [afterwordClient]), desktopClient];
	const tokens = createTokens(now);
	const requests = createRequestLog();
	const faults = createFaults();
	const sites: Site[] = [...(options.sites ?? [])];
	const { certificate, privateKey, spki } = await createCertificate();
	const server = createServer({ cert: certificate, key: privateKey }, (request, response) => {
		dispatch(sites, createExchange(request, response)).catch((error: unknown) => {
			console.error('The stand-in failed at', request.url, error);
			response.destroy();
		});
	});
	server.on('upgrade', (request, socket, head) => {
		const hostname = hostnameOf(request);
		if (!sites.some((site) => site.owns(hostname) && site.upgrade?.(request, socket, head) === true)) socket.destroy();
	});
	server.listen(options.port ?? 0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The stand-in got no port from the system.');
	return {
		port: address.port,
		dialect: options.dialect ?? 'platform',
		domain: options.domain ?? 'mypurecloud.com',
		spki,
		certificate,
		world,
		clients,
		requests,
		faults,
		mintToken(agentId, mint = {}) {
			const client = clients.find((candidate) => candidate.id === (mint.clientId ?? afterwordClient.id));
			if (client === undefined) throw new Error(`No OAuth client ${mint.clientId} is registered with this stand-in.`);
			if (!world.agents.some((agent) => agent.id === agentId)) throw new Error(`No agent ${agentId} in this world.`);
			return tokens.issue({
				agentId,
				clientId: client.id,
				scopes: mint.scopes ?? client.scopes,
				seconds: mint.seconds ?? client.tokenSeconds,
			}).token;
		},
		addSite: (site) => {
			sites.push(site);
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
