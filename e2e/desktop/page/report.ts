import type { PageMoment, PageReport } from '../deskMessages.ts';
import { pageTime } from './pageTime.ts';
import { runAddress } from './runAddress.ts';

/** Tells the server something that only the page knows. Reports are few and small, so each is a request of its own. */
export function report(message: PageReport): void {
	fetch(runAddress('report'), { method: 'POST', body: JSON.stringify(message), keepalive: true }).catch(
		(error: unknown) => console.error('The desktop could not report to its server', error),
	);
}

/** Stamps a moment of the page; call it in the same task as the change of the document it names. */
export function reportMoment(moment: PageMoment, conversationId: string): void {
	report({ kind: 'moment', moment, conversationId, at: pageTime() });
}
