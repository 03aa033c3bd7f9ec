import type { PageMoment, PageReport } from '../deskMessages.ts';
import { pageTime } from './pageTime.ts';
import { runAddress } from './runAddress.ts';
import { spectating } from './spectating.ts';

/**
 * Tells the server something that only the page knows. Reports are few and small, so each is a request of its own.
 * Resolves when it is under way for good, also when it failed.
 */
export async function report(message: PageReport): Promise<void> {
	try {
		await fetch(runAddress('report'), { method: 'POST', body: JSON.stringify(message), keepalive: true });
	} catch (error) {
		console.error('The desktop could not report to its server', error);
	}
}

/** Where this script runs; a frame knows it by the document that loaded it. */
function placeOf(): { readonly document?: 'popOut' | 'embedded' } {
	if (location.pathname.startsWith('/crm/embeddableFramework')) return { document: 'embedded' };
	const searches = [location.search, URL.parse(document.referrer)?.search ?? ''];
	return searches.some((search) => search.includes('disableSoftphone=true')) ? { document: 'popOut' } : {};
}

/** Stamps a moment of the page; call it in the same task as the change of the document it names. */
export function reportMoment(moment: PageMoment, conversationId: string): void {
	if (spectating) return;
	void report({ kind: 'moment', moment, conversationId, ...placeOf(), at: pageTime() });
}
