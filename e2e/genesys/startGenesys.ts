import { once } from 'node:events';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { createCertificate } from './createCertificate.ts';
import { createExchange, hostnameOf } from './createExchange.ts';
import { createPlatform } from './createPlatform.ts';
import type { Genesys, GenesysOptions } from './genesys.ts';
import { createLoginSite } from './login/createLoginSite.ts';
import { createSessions } from './login/createSessions.ts';
import { mintToken } from './mintToken.ts';
import { createAnswerRest } from './rest/createAnswerRest.ts';
import { createRestSite } from './rest/createRestSite.ts';
import type { Exchange, Site } from './site.ts';
import { createSocketControl } from './socket/createSocketControl.ts';
import { createStreamingSite } from './socket/createStreamingSite.ts';
import { publishChanges } from './socket/publishChanges.ts';
import { createRandom } from './world/createRandom.ts';
import { timerScheduler } from './world/scheduler.ts';

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
	const scheduler = options.scheduler ?? timerScheduler;
	const platform = createPlatform(options);
	const { dialect, domain, world } = platform;
	const sessions = createSessions();
	const stopEvents = publishChanges(platform, scheduler, createRandom(world.seed + 1));
	const sites: Site[] = [
		createRestSite(createAnswerRest(platform, scheduler)),
		createLoginSite(platform, sessions, scheduler),
		createStreamingSite(domain, platform.channels, scheduler),
		...(options.sites ?? []),
	];
	const { certificate, privateKey, spki } = await createCertificate();
	const server = createServer({ cert: certificate, key: privateKey }, (request, response) => {
		dispatch(sites, createExchange(request, response)).catch((error: unknown) => {
			if (!request.destroyed) console.error('The stand-in failed at', request.url, error);
			response.destroy();
		});
	});
	const upgraded = new Set<Duplex>();
	server.on('upgrade', (request, socket, head) => {
		upgraded.add(socket);
		socket.on('close', () => upgraded.delete(socket)).on('error', () => socket.destroy());
		const hostname = hostnameOf(request);
		if (!sites.some((site) => site.owns(hostname) && site.upgrade?.(request, socket, head) === true)) socket.destroy();
	});
	server.listen(options.port ?? 0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The stand-in got no port from the system.');
	return {
		port: address.port,
		spki,
		certificate,
		dialect,
		domain,
		world,
		clients: platform.clients,
		requests: platform.requests,
		faults: platform.faults,
		mintToken: (agentId, mint = {}) => mintToken(platform, agentId, mint),
		sockets: createSocketControl(platform),
		endSessions: () => sessions.clear(),
		addSite: (site) => {
			sites.push(site);
		},
		async close() {
			stopEvents();
			for (const socket of upgraded) socket.destroy();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
