import type { FeedMessage } from '../deskMessages.ts';
import { runAddress } from './runAddress.ts';

/** Follows the server's feed; the browser reconnects by itself, and the first message is always a whole view. */
export function openFeed(onMessage: (message: FeedMessage) => void): void {
	const source = new EventSource(runAddress('feed'));
	source.addEventListener('message', (event: MessageEvent<string>) => onMessage(JSON.parse(event.data) as FeedMessage));
}
