import { disguised, replaceProperty } from './disguised.ts';
import { nativeGetter, nativeMethod } from './natives.ts';
import type { PageLayer, PageRealm } from './pageLayer.ts';

/**
 * Hears what the page's sockets receive. Each new socket gets one more listener of ours, before any of the page's; the
 * socket itself is the browser's own, so `instanceof`, its states and classes that extend it are as before. What the page
 * sends is never looked at.
 */
export function hookSockets(realm: PageRealm, layer: PageLayer): void {
	const listen = nativeMethod(realm.EventTarget.prototype, 'addEventListener');
	const dataOf = nativeGetter(realm.MessageEvent.prototype, 'data');
	const hear = (event: unknown) =>
		layer.guard((reducer) => {
			const frame = dataOf(event);
			if (typeof frame === 'string') layer.tell(reducer.takeFrame(frame));
		});
	const original = realm.WebSocket;
	const hooked = disguised(original, {
		construct: (target, parts: readonly unknown[], asked) => {
			const socket = Reflect.construct(target, parts, asked) as object;
			layer.guard(() => listen(socket, 'message', hear));
			return socket;
		},
	});
	replaceProperty(realm, 'WebSocket', hooked);
	replaceProperty(original.prototype as object, 'constructor', hooked);
}
