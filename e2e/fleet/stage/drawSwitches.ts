import type { Random } from '../../genesys/world/createRandom.ts';
import type { Switches } from '../../genesys/world/switches.ts';

/** How often a behaviour that no source states is other than the stand-in assumes, agent by agent. */
const rarely = 0.15;

/**
 * A position for each behaviour that nobody has published: the product must be right in all of them, so each agent lives
 * with another set. `afterCompletion` stays with the dialect.
 */
export function drawSwitches(random: Random, faulty: boolean): Partial<Switches> {
	const draw = <Value>(other: Value, usual: Value): Value => (random.next() < rarely ? other : usual);
	return {
		listShowsPendingAfterCallWork: draw(false, true),
		noWrapupYet: draw<Switches['noWrapupYet']>('notFound', 'empty'),
		terminatedAt: draw<Switches['terminatedAt']>('disconnect', 'afterCallWorkEnd'),
		timeLimitsBind: draw<Switches['timeLimitsBind']>('voice', 'allMedia'),
		draftsInConversations: draw<Switches['draftsInConversations']>('shown', 'hidden'),
		timeoutKeepsDraft: draw(false, true),
		optionalEndsAtNextAnswer: draw(false, true),
		codeWhileConnected: draw<Switches['codeWhileConnected']>('staysPending', 'completesAtDisconnect'),
		versionedClosed: draw<Switches['versionedClosed']>('400', '409'),
		missingIfMatch: draw<Switches['missingIfMatch']>('400', '428'),
		eventOrder: faulty ? 'free' : 'kept',
		stateLagMs: faulty ? draw(random.between(100, 1500), 0) : 0,
	};
}
