import type { Exchange, Site } from '../genesys/site.ts';
import type { InteractionView } from './agentView.ts';
import { contentPolicy } from './contentPolicy.ts';
import type { DeskSession, PageReport } from './deskMessages.ts';
import type { DesktopSwitches } from './desktopSwitches.ts';
import {
	analyticsDocument,
	gadgetDocument,
	galleryDocument,
	scripterDocument,
	shellDocument,
	wrapupDocument,
} from './documents.ts';
import { embeddedDocument, leadDocument, windowDocument } from './embedded/embeddedDocuments.ts';
import { embeddedPolicy } from './embedded/embeddedPolicy.ts';
import { type PageKind, pageKinds } from './feed.ts';
import { pageBundle } from './pageBundle.ts';
import { readReport } from './readReport.ts';
import { readVariant, type Variant } from './readVariant.ts';
import { workerPolicy } from './stream/workerPolicy.ts';

/** What the desktop's pages are made from. */
export type DesktopSiteParts = {
	readonly domain: string;
	/** Starts and ends with a slash; holds the random part of this run. */
	readonly runPath: string;
	readonly wrapupPath: string;
	/** What the pages are now, as far as their headers tell. */
	switches(): DesktopSwitches;
	/** The agent that an e-mail address belongs to; the default agent for none. */
	agentId(email: string | null): string;
	session(agentId: string, variant: Variant): DeskSession;
	interaction(frameKey: string): InteractionView | null;
	openFeed(agentId: string, page: PageKind, exchange: Exchange): void;
	take(report: PageReport): void;
};

function readPageKind({ url }: Exchange): PageKind {
	return pageKinds.find((kind) => kind === url.searchParams.get('page')) ?? 'desktop';
}

/** Where the pages that show every generation and place are found, on the app host. */
const galleryPath = '/desktop-gallery/';

const agentCookie = 'desk_agent';

function agentOf(exchange: Exchange): string | null {
	const pairs = (exchange.request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
	const value = pairs.find(([name]) => name === agentCookie)?.[1];
	return value === undefined ? null : decodeURIComponent(value);
}

/** The pages of the agent's desktop on the app host. The REST paths of that host are left to the platform. */
export function desktopSite(parts: DesktopSiteParts): Site {
	const policy = (): string => {
		const { trustedTypes, streamMode } = parts.switches();
		return workerPolicy(contentPolicy(parts.domain, trustedTypes), streamMode);
	};
	const answer = (exchange: Exchange, type: string, text: string, status = 200): boolean => {
		exchange.response.writeHead(status, {
			'content-type': `${type}; charset=utf-8`,
			'cache-control': 'no-store',
			'content-security-policy': policy(),
			'x-content-type-options': 'nosniff',
		});
		exchange.response.end(text);
		return true;
	};
	const html = (exchange: Exchange, text: string): boolean => answer(exchange, 'text/html', text);
	const framed = (exchange: Exchange, draw: typeof scripterDocument): boolean => {
		const interaction = parts.interaction(exchange.url.searchParams.get('session') ?? '');
		if (interaction === null) return answer(exchange, 'text/plain', 'This interaction is not open any more.', 404);
		const { texts } = parts.session(parts.agentId(agentOf(exchange)), readVariant(exchange.url.searchParams));
		return html(exchange, draw(parts.runPath, interaction, texts));
	};
	const shell = (exchange: Exchange): boolean => {
		const email = exchange.url.searchParams.get('agent');
		if (email !== null) {
			parts.agentId(email);
			const cookie = `${agentCookie}=${encodeURIComponent(email)}; Path=/; Secure; HttpOnly; SameSite=Lax`;
			exchange.response.setHeader('set-cookie', cookie);
		}
		const isWindow = exchange.url.searchParams.get('disableSoftphone') === 'true';
		return html(
			exchange,
			isWindow ? windowDocument(parts.runPath) : shellDocument(parts.runPath, parts.switches().withoutHook),
		);
	};
	const embedded = (exchange: Exchange): boolean => {
		exchange.response.writeHead(200, {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy': embeddedPolicy(policy()),
		});
		exchange.response.end(embeddedDocument(parts.runPath));
		return true;
	};
	const ofRun = async (exchange: Exchange, name: string): Promise<boolean> => {
		const agentId = parts.agentId(agentOf(exchange));
		const { searchParams } = exchange.url;
		if (name === 'session') {
			return answer(exchange, 'application/json', JSON.stringify(parts.session(agentId, readVariant(searchParams))));
		}
		if (name === 'feed') {
			parts.openFeed(agentId, readPageKind(exchange), exchange);
			return true;
		}
		if (name === 'report' && exchange.request.method === 'POST') {
			parts.take(readReport(await exchange.body()));
			return answer(exchange, 'text/plain', '');
		}
		const file = (await pageBundle()).get(name);
		return file === undefined ? false : answer(exchange, file.type, file.text);
	};
	const route = async (exchange: Exchange): Promise<boolean> => {
		const { pathname } = exchange.url;
		if (pathname.startsWith(parts.runPath)) return await ofRun(exchange, pathname.slice(parts.runPath.length));
		switch (pathname) {
			case '/favicon.ico':
				return answer(exchange, 'text/plain', '', 204);
			case '/directory/':
				return shell(exchange);
			case '/crm/embeddableFramework.html':
				return embedded(exchange);
			case '/crm/interaction.html':
				return html(exchange, leadDocument(parts.runPath));
			case galleryPath:
				return html(exchange, galleryDocument(parts.runPath));
			case '/analytics-ui/':
				return html(exchange, analyticsDocument(parts.runPath));
			case '/scripter-stub/':
				return framed(exchange, scripterDocument);
			case '/messaging-gadget/messaging-gadget.html':
				return framed(exchange, gadgetDocument);
			case parts.wrapupPath:
				return html(exchange, wrapupDocument(parts.runPath));
			default:
				return false;
		}
	};
	return {
		owns: (hostname) => hostname === `apps.${parts.domain}`,
		handle: async (exchange) => {
			try {
				return await route(exchange);
			} catch (error) {
				return answer(exchange, 'text/plain', error instanceof Error ? error.message : String(error), 400);
			}
		},
	};
}
