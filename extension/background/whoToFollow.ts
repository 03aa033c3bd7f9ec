import type { Subject } from '../../src/genesys/notifications/createNotifications.ts';
import type { Background } from './createBackground.ts';

/**
 * Whom the notification socket is to follow now; null for nobody. It is for an open panel, which keeps the background
 * awake and shows what it tells. One that is up stays while a conversation or its wrap-up goes on; for the rest the page's
 * sightings do.
 */
export function whoToFollow(
	{
		desk,
		notifications,
		owner,
		presence,
		session,
	}: Pick<Background, 'desk' | 'notifications' | 'owner' | 'presence' | 'session'>,
	panelIsOpen: boolean,
): Subject | null {
	const who = owner();
	const isUp = notifications.state().kind === 'up';
	const isBusy = isUp && desk.book.entries().some(({ wrapUp }) => wrapUp.window !== 'over');
	const isWanted = !presence.isResting() && (panelIsOpen || isBusy);
	return who === null || !isWanted ? null : { userId: who.userId, session: `${who.region} ${session.renewAt()}` };
}
