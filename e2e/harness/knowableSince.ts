import type { Desktop } from '../desktop/createDesktop.ts';

/**
 * When a wrap-up could first be known, in epoch milliseconds; time zero of every latency and of every count of
 * requests. It takes two: the page must have shown a change, and the platform must have begun after-call work, or else
 * the freshest reading of it would still say "connected".
 *
 * @throws Error when one of the two has not happened yet
 */
export function knowableSince(desktop: Pick<Desktop, 'truth'>, conversationId: string): number {
	const truth = desktop.truth(conversationId);
	const onPage = truth.find(({ kind }) => kind === 'endButtonRemoved' || kind === 'wrapupKnowable');
	const onPlatform = truth.find(({ kind }) => kind === 'afterCallWorkStarted');
	if (onPage === undefined || onPlatform === undefined) throw new Error('The desktop has not shown the wrap-up.');
	return Math.max(onPage.at, onPlatform.at);
}
