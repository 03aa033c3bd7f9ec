import { readRequest } from '../../../src/desktop/traffic/readRequest.ts';
import { disguised, replaceProperty } from './disguised.ts';
import { nativeGetter, nativeMethod } from './natives.ts';
import type { PageLayer, PageRealm } from './pageLayer.ts';

/**
 * Sees which requests about conversations the page makes by `XMLHttpRequest` and whether they succeed: method, address
 * and status. Only `open` of the prototype is replaced, so classes of the page that extend it stay what they are.
 */
export function hookRequests(realm: PageRealm, layer: PageLayer): void {
	const prototype = realm.XMLHttpRequest.prototype as object;
	const listen = nativeMethod(realm.EventTarget.prototype, 'addEventListener');
	const statusOf = nativeGetter(prototype, 'status');
	const addressOf = nativeGetter(realm.URL.prototype, 'href');
	const { URL } = realm;

	const watch = (request: unknown, [method, target]: readonly unknown[]) => {
		const address = target instanceof URL ? addressOf(target) : target;
		if (typeof method !== 'string' || typeof address !== 'string' || readRequest(method, address) === null) return;
		const note = () =>
			layer.guard((reducer) => {
				const status = Number(statusOf(request));
				const report = status >= 200 && status < 300 ? reducer.takeRequest(method, address) : null;
				layer.tell(report === null ? [] : [report]);
			});
		listen(request, 'load', note, { once: true });
	};

	const open: unknown = Object.getOwnPropertyDescriptor(prototype, 'open')?.value;
	if (typeof open !== 'function') return;
	const hooked = disguised(open, {
		apply: (target, self: unknown, parts: readonly unknown[]): unknown => {
			const answer: unknown = Reflect.apply(target, self, parts);
			layer.guard(() => watch(self, parts));
			return answer;
		},
	});
	replaceProperty(prototype, 'open', hooked);
}
