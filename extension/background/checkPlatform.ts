import type { Checked } from '../../src/protocol/snapshot.ts';
import type { Background } from './createBackground.ts';

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

/** Asks the platform because the agent wants it, and leaves what was found for the next snapshot. */
export async function checkPlatform(background: Background, onChange: () => void): Promise<void> {
	const asked = turn;
	const { askPlatform } = await import('./parts/ordering.ts');
	const found = await askPlatform(background);
	if (asked === turn) last = { found, at: Date.now() };
	onChange();
}
