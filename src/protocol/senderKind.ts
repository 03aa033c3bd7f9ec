import { isCrmHost } from '../desktop/framework/crmVendors.ts';
import { regionOfAppsHost } from '../genesys/hosts.ts';
import type { SenderKind } from './message.ts';

/** What the browser tells of a sender. All of it is the browser's word, none of it the sender's. */
export type MessageSender = {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
	readonly origin?: string | undefined;
	readonly frameId?: number | undefined;
	readonly documentId?: string | undefined;
	readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
};

/** Who we are: the extension's id and the address of its root, e.g. `chrome-extension://<id>/`. */
export type Own = { readonly id: string; readonly root: string };

const pages: Readonly<Record<string, SenderKind>> = {
	'extension/panel/index.html': 'panel',
	'extension/options/index.html': 'options',
	'extension/welcome/index.html': 'welcome',
};

function parse(address: string | undefined): URL | null {
	return address !== undefined && URL.canParse(address) ? new URL(address) : null;
}

/** A page of ours in a frame of somebody else's could be clicked through; only a top document counts. */
function ownPage(sender: MessageSender, own: Own): SenderKind | null {
	const url = sender.url ?? '';
	if (!url.startsWith(own.root) || (sender.frameId ?? 0) !== 0) return null;
	const path = url.slice(own.root.length).replace(/[?#].*$/, '');
	return Object.hasOwn(pages, path) ? (pages[path] ?? null) : null;
}

/**
 * Who sent a message, or null for nobody we answer. A frame of the desktop counts by its origin, because a frame
 * without an address of its own (`about:blank`) inherits that; where the browser gives no origin its address decides.
 * What is missing is never trusted. A page of a listed customer system is a kind of its own, because all it may say is what
 * the embedded client in it has posted.
 */
export function senderKind(sender: MessageSender, own: Own): SenderKind | null {
	if (sender.id !== own.id) return null;
	const page = ownPage(sender, own);
	if (page !== null) return page;
	const place = parse(sender.origin) ?? parse(sender.url);
	if (sender.tab?.id === undefined || place?.protocol !== 'https:') return null;
	if (regionOfAppsHost(place.host) !== undefined) return 'desktop';
	return isCrmHost(place.host) ? 'crm' : null;
}
