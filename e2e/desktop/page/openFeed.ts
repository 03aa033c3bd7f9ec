import type { FeedMessage } from '../deskMessages.ts';
import { runAddress } from './runAddress.ts';
import { galleryChannel, spectating } from './spectating.ts';

/**
 * Follows the server's feed; the browser reconnects by itself, and the first message is always a whole view. The server
 * has to know which kind of page it is. The pages of the gallery share its feed, since a browser keeps only a few
 * streams to one host.
 */
export function openFeed(
	onMessage: (message: FeedMessage) => void,
	page: 'desktop' | 'popOut' | 'embedded' = 'desktop',
): void {
	if (spectating) {
		const channel = new BroadcastChannel(galleryChannel);
		channel.addEventListener('message', (event: MessageEvent<FeedMessage | 'hello'>) => {
			if (event.data !== 'hello') onMessage(event.data);
		});
		channel.postMessage('hello');
		return;
	}
	const source = new EventSource(`${runAddress('feed')}?page=${page}`);
	source.addEventListener('message', (event: MessageEvent<string>) => onMessage(JSON.parse(event.data) as FeedMessage));
}
