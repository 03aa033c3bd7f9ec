import type { Client } from '../genesys/client.ts';
import type { StoredWrapUp } from '../genesys/conversation.ts';
import { getFlattenedAfterCallWork } from '../genesys/conversations.ts';
import { readWrapUp } from '../genesys/wrapUpRoutes.ts';
import { isGone } from './isGone.ts';
import type { WrapUp } from './wrapUp.ts';

/** What is found of a wrap-up that the list of conversations no longer shows. */
export type Absent =
	/** The platform did not say, or the conversation goes on after all. */
	| { readonly kind: 'unknown' }
	| { readonly kind: 'pending'; readonly startedAt: number | null }
	| { readonly kind: 'over'; readonly stored: StoredWrapUp | null; readonly skipped: boolean };

const unknown: Absent = { kind: 'unknown' };

/** `onlyStored`: nothing was told of its window, which then counts as open until a code is stored. */
async function readEnd(client: Client, wrapUp: WrapUp, skipped: boolean, onlyStored: boolean): Promise<Absent> {
	// One that nobody noticed has nothing to show, so it is not worth a request.
	if (wrapUp.noticedAt === null) return { kind: 'over', stored: null, skipped };
	const answer = await readWrapUp(client, wrapUp.target);
	if (answer.kind === 'failed' && !isGone(answer.failure)) return unknown;
	if (onlyStored && answer.kind === 'ok' && answer.value === null) return unknown;
	return { kind: 'over', stored: answer.kind === 'ok' ? answer.value : null, skipped };
}

/**
 * Asks about one wrap-up by itself: absence from the list is no proof, so the shape of its medium decides, and then
 * what is stored. Neither needs a permission.
 */
export async function readAbsent(client: Client, wrapUp: WrapUp): Promise<Absent> {
	const work = await getFlattenedAfterCallWork(client, wrapUp.target);
	if (work.kind === 'failed') return isGone(work.failure) ? await readEnd(client, wrapUp, false, false) : unknown;
	const { state, startedAt } = work.value;
	if (state === 'pending') return { kind: 'pending', startedAt };
	return state === 'notYet' ? unknown : await readEnd(client, wrapUp, state === 'skipped', state === 'untold');
}
