import { createRandom } from '../../genesys/world/createRandom.ts';
import type { DeskSession } from '../deskMessages.ts';
import type { Desk } from './createDesk.ts';
import { withItem } from './deskState.ts';

/**
 * Opens the wrap-up tool of an interaction about 300 ms after its after-call work became known, once; at once where the
 * page comes up in the middle of it.
 */
export function openAtEnd(session: DeskSession, desk: Desk): void {
	const random = createRandom(session.seed + 3);
	const opened = new Set<string>();
	let first = true;
	desk.onChange((state) => {
		const known = first;
		first = false;
		for (const { conversationId, phase } of state.view.interactions) {
			if (phase !== 'wrapping' || opened.has(conversationId)) continue;
			opened.add(conversationId);
			const open = (): void => desk.change((now) => ({ ...now, open: withItem(now.open, conversationId, true) }));
			if (known) queueMicrotask(open);
			else setTimeout(open, random.between(150, 450));
		}
	});
}
