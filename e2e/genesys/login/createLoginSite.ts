import { randomUUID } from 'node:crypto';
import { regions } from '../../../src/genesys/regions.ts';
import { corsHeaders } from '../rest/corsHeaders.ts';
import type { Platform } from '../rest/platform.ts';
import { playFaults } from '../rest/playFaults.ts';
import { sendRestAnswer } from '../rest/sendRestAnswer.ts';
import { writtenAnswer } from '../rest/writtenAnswer.ts';
import type { Exchange, Site } from '../site.ts';
import type { Scheduler } from '../world/scheduler.ts';
import { answerAuthorize } from './answerAuthorize.ts';
import { answerToken } from './answerToken.ts';
import { createCodes } from './createCodes.ts';
import type { Sessions } from './createSessions.ts';
import type { LoginHost } from './loginHost.ts';
import { sendPage } from './sendPage.ts';

async function token(host: LoginHost, exchange: Exchange, scheduler: Scheduler): Promise<void> {
	const { request, response, hostname, url } = exchange;
	const { platform } = host;
	const contextId = randomUUID();
	const headers = { 'inin-correlation-id': contextId, ...corsHeaders(request.headers.origin, true) };
	if (request.method === 'OPTIONS') {
		sendRestAnswer(response, writtenAnswer({ status: 204 }, headers));
		return;
	}
	await exchange.body();
	const method = request.method ?? 'GET';
	const faults = platform.faults.take({ method, path: url.pathname });
	let clientId: string | undefined;
	const answer = await playFaults(faults, { scheduler, headers, contextId }, async () => {
		const made = await answerToken(host, exchange);
		clientId = made.clientId;
		return made.answer;
	});
	sendRestAnswer(response, answer);
	platform.requests.add({
		at: platform.world.now(),
		method,
		host: hostname,
		path: url.pathname,
		query: '',
		status: answer.kind === 'cut' ? 0 : answer.status,
		...(clientId === undefined ? {} : { clientId }),
		requestHeaders: {},
		body: '',
	});
}

function logout({ platform, sessions }: LoginHost, { request, response, url }: Exchange): void {
	const cookie = sessions.end(request);
	const client = platform.clients.find((candidate) => candidate.id === url.searchParams.get('client_id'));
	const address = url.searchParams.get('redirect_uri') ?? '';
	if (client?.redirectAddresses.includes(address) === true) {
		response.writeHead(302, { location: address, 'set-cookie': cookie }).end();
		return;
	}
	sendPage(response, { status: 200, title: 'Signed out', body: '<p>You are signed out.</p>', cookie });
}

function metadata(hostname: string): Record<string, unknown> {
	return {
		issuer: `https://${hostname}`,
		authorization_endpoint: `https://${hostname}/oauth/authorize`,
		token_endpoint: `https://${hostname}/oauth/token`,
		response_types_supported: ['code'],
		grant_types_supported: ['authorization_code', 'refresh_token'],
		code_challenge_methods_supported: ['S256'],
	};
}

/**
 * The login hosts of all regions. Only the org's own region knows its OAuth clients; the others answer like a region
 * where the org does not exist.
 */
export function createLoginSite(platform: Platform, sessions: Sessions, scheduler: Scheduler): Site {
	const shared = { sessions, codes: createCodes(() => platform.world.now()), refreshTokens: new Map() };
	const home: LoginHost = { ...shared, platform };
	const foreign: LoginHost = { ...shared, platform: { ...platform, clients: [] } };
	const handle = async (exchange: Exchange): Promise<boolean> => {
		const { url, hostname, response } = exchange;
		const host = hostname === `login.${platform.domain}` ? home : foreign;
		switch (url.pathname) {
			case '/oauth/authorize':
				await answerAuthorize(host, exchange);
				return true;
			case '/oauth/token':
				await token(host, exchange, scheduler);
				return true;
			case '/logout':
				logout(host, exchange);
				return true;
			case '/.well-known/oauth-authorization-server':
				sendRestAnswer(response, writtenAnswer({ status: 200, body: metadata(hostname) }, {}));
				return true;
			default:
				return false;
		}
	};
	return { owns: (hostname) => regions.some(({ domain }) => hostname === `login.${domain}`), handle };
}
