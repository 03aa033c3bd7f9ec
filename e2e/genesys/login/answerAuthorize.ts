import type { Platform } from '../rest/platform.ts';
import type { Exchange } from '../site.ts';
import type { LoginHost } from './loginHost.ts';
import { type AuthorizeRequest, readAuthorizeRequest, redirectWith } from './readAuthorizeRequest.ts';
import { escapeHtml, sendPage } from './sendPage.ts';
import { signInForm } from './signInForm.ts';

function redirect({ response }: Exchange, location: string, cookie?: string): void {
	response.writeHead(302, { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) }).end();
}

function grant({ codes }: LoginHost, request: AuthorizeRequest, agentId: string): string {
	const { client, redirectUri, challenge, state } = request;
	const code = codes.issue({ agentId, clientId: client.id, redirectUri, challenge });
	return redirectWith(redirectUri, { code }, state);
}

function showForm({ world }: Platform, exchange: Exchange, { client }: AuthorizeRequest): void {
	sendPage(exchange.response, {
		status: 200,
		title: `Sign in to ${world.organization.name}`,
		body: signInForm(client, world.agents),
	});
}

function answerGet(host: LoginHost, exchange: Exchange, request: AuthorizeRequest): void {
	const agentId = host.sessions.agentOf(exchange.request);
	if (agentId !== undefined && request.prompt !== 'login') {
		redirect(exchange, grant(host, request, agentId));
	} else if (request.prompt === 'none' && host.platform.world.switches.loginPromptNone === 'honoured') {
		redirect(exchange, redirectWith(request.redirectUri, { error: 'login_required' }, request.state));
	} else {
		showForm(host.platform, exchange, request);
	}
}

async function answerPost(host: LoginHost, exchange: Exchange, request: AuthorizeRequest): Promise<void> {
	const form = new URLSearchParams(await exchange.body());
	if (form.get('decision') === 'deny') {
		redirect(exchange, redirectWith(request.redirectUri, { error: 'access_denied' }, request.state));
		return;
	}
	const agent = host.platform.world.agents.find((candidate) => candidate.id === form.get('account'));
	if (form.get('decision') !== 'allow' || agent === undefined) {
		showForm(host.platform, exchange, request);
		return;
	}
	redirect(exchange, grant(host, request, agent.id), host.sessions.start(agent.id));
}

/**
 * `/oauth/authorize`: a page to choose an account and sign in, at once a redirect when the browser holds a session. A
 * client or address that cannot be trusted gets a page with status 400 and no redirect.
 */
export async function answerAuthorize(host: LoginHost, exchange: Exchange): Promise<void> {
	const read = readAuthorizeRequest(host.platform.clients, exchange.url.searchParams);
	switch (read.kind) {
		case 'untrusted':
			sendPage(exchange.response, {
				status: 400,
				title: 'Sign-in is not possible',
				body: `<p id="problem">${escapeHtml(read.problem)}</p>`,
			});
			return;
		case 'wrong':
			redirect(exchange, read.redirect);
			return;
		case 'good':
			if (exchange.request.method === 'POST') await answerPost(host, exchange, read.request);
			else answerGet(host, exchange, read.request);
	}
}
