import type { DeskSession } from '../deskMessages.ts';
import { runAddress } from './runAddress.ts';

/** What this page needs to know before it can draw anything: agent, texts, switches and its own token. */
export async function fetchSession(): Promise<DeskSession> {
	const answer = await fetch(runAddress('session'));
	if (!answer.ok) throw new Error(`The desktop's session answered ${answer.status}`);
	return (await answer.json()) as DeskSession;
}
