import browser from 'webextension-polyfill';
import type { OpenSocket } from '../../src/genesys/notifications/socketPort.ts';

/** The browser's web socket. Where it goes is judged before, and the content security policy judges it once more. */
export const openSocket: OpenSocket = (address, { onOpen, onMessage, onClose }) => {
	const socket = new WebSocket(address);
	socket.addEventListener('open', onOpen);
	socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (typeof data === 'string') onMessage(data);
	});
	socket.addEventListener('close', onClose);
	return {
		send: (text) => {
			if (socket.readyState === WebSocket.OPEN) socket.send(text);
			// A message over the socket keeps Chrome's worker awake; Firefox's event page stays for calls of the browser alone.
			void browser.runtime.getPlatformInfo();
		},
		close: () => socket.close(),
	};
};
