import type { DeskSession } from '../deskMessages.ts';
import { runAddress } from './runAddress.ts';
import { spokenLanguage } from './spokenLanguage.ts';

/**
 * What this page needs to know before it can draw anything: agent, texts, switches and its own token. The page's own
 * query may ask for a variant of it.
 */
export async function fetchSession(): Promise<DeskSession> {
	const query = new URLSearchParams(location.search);
	const spoken = spokenLanguage();
	if (spoken !== null) query.set('locale', spoken);
	const answer = await fetch(runAddress(query.size === 0 ? 'session' : `session?${query}`));
	if (!answer.ok) throw new Error(`The desktop's session answered ${answer.status}`);
	return (await answer.json()) as DeskSession;
}
