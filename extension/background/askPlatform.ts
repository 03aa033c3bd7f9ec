import type { Found } from '../../src/protocol/snapshot.ts';
import { whatWasFound } from '../../src/wrapup/whatWasFound.ts';
import type { Background } from './createBackground.ts';
import { statusOf } from './statusOf.ts';

/** Asks the platform for the agent's conversations, whatever the page and the socket tell, and answers what came of it. */
export async function askPlatform(background: Background): Promise<Found> {
	const { desk, presence, session } = background;
	const before = desk.entries();
	presence.sign();
	await session.resume();
	await desk.book.look();
	const known = new Set(before.map(({ key }) => key));
	for (const { wrapUp, codesFailure } of desk.book.entries()) {
		const mayBeOld = wrapUp.window === 'open' && known.has(wrapUp.key);
		if (codesFailure !== null || mayBeOld) await desk.book.reloadCodes(wrapUp.key);
	}
	const status = await statusOf(background);
	const after = { status, failure: background.reach(), after: desk.entries(), activeCount: desk.activeCount() };
	return whatWasFound({ ...after, before });
}
