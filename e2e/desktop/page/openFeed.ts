import type { FeedMessage } from '../deskMessages.ts';
import { runAddress } from './runAddress.ts';

/** Follows the server's feed; the browser reconnects by itself, and the first message is always a whole view. The
 * server has to know which kind of page it is. */
export function openFeed(
	onMessage: (message: FeedMessage) => void,
	page: 'desktop' | 'popOut' | 'embedded' = 'desktop',
): void {
	const source = new EventSource(`${runAddress('feed')}?page=${page}`);
	source.addEventListener('message', (event: MessageEvent<string>) => onMessage(JSON.parse(event.data) as FeedMessage));
}
