import type { Checked } from '../../src/protocol/snapshot.ts';
import { whatWasFound } from '../../src/wrapup/whatWasFound.ts';
import type { Background } from './createBackground.ts';
import { statusOf } from './statusOf.ts';

/** How long an answer goes with the snapshot, in milliseconds; a panel that opens later has not asked. */
const fresh = 5000;

let last: Checked | null = null;
/** Grows when answers lose their meaning; one that was asked for before is not given then. */
let turn = 0;

/** What asking by hand came to, while that is fresh. */
export const lastChecked = (): Checked | null => (last !== null && last.at > Date.now() - fresh ? last : null);

/** A panel has just been opened: it looks by itself, and what it shows is the answer. */
export function forgetChecked(): void {
	turn += 1;
	last = null;
}

/**
 * Asks the platform for the agent's conversations because the agent wants it, whatever the page and the socket tell, and
 * leaves what was found for the next snapshot.
 */
export async function checkPlatform(background: Background, onChange: () => void): Promise<void> {
	const { desk, presence, session } = background;
	const before = desk.entries();
	const asked = turn;
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
	if (asked === turn) last = { found: whatWasFound({ ...after, before }), at: Date.now() };
	onChange();
}
