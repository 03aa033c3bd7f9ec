import { readRequest } from '../../../src/desktop/traffic/readRequest.ts';
import { disguised, replaceProperty } from './disguised.ts';
import { nativeGetter, nativeMethod } from './natives.ts';
import type { PageLayer, PageRealm } from './pageLayer.ts';

/** Reads method and address of a call of `fetch` by the page's own first accessors; empty where it has none to read. */
function orderReader({ Request, URL }: PageRealm) {
	const urlOf = nativeGetter(Request.prototype, 'url');
	const methodOf = nativeGetter(Request.prototype, 'method');
	const hrefOf = nativeGetter(URL.prototype, 'href');
	const asText = (value: unknown) => (typeof value === 'string' ? value : '');

	const addressOf = (target: unknown): unknown => {
		if (target instanceof Request) return urlOf(target);
		// Any other object would have to be asked for its text a second time, which the page could notice.
		return target instanceof URL ? hrefOf(target) : target;
	};
	return ([target, init]: readonly unknown[]) => {
		const given = typeof init === 'object' && init !== null && 'method' in init ? init.method : undefined;
		const method = given ?? (target instanceof Request ? methodOf(target) : 'GET');
		return { method: asText(method), address: asText(addressOf(target)) };
	};
}

/**
 * Sees which requests about conversations the page's `fetch` makes and whether they succeed: method, address and status.
 * All other requests pass untouched.
 */
export function hookFetch(realm: PageRealm, layer: PageLayer): void {
	const readOrder = orderReader(realm);
	const isOk = nativeGetter(realm.Response.prototype, 'ok');
	const PagePromise = realm.Promise;
	const then = nativeMethod(PagePromise.prototype, 'then');

	const orderOf = (parts: readonly unknown[]) => {
		const order = readOrder(parts);
		return readRequest(order.method, order.address) === null ? null : order;
	};
	const hooked = disguised(realm.fetch, {
		apply: (target, self: unknown, parts: readonly unknown[]): unknown => {
			const answer: unknown = Reflect.apply(target, self, parts);
			const order = layer.guard(() => orderOf(parts));
			if (order === null || !(answer instanceof PagePromise)) return answer;
			const note = (response: unknown): unknown => {
				layer.guard((reducer) => {
					const report = isOk(response) === true ? reducer.takeRequest(order.method, order.address) : null;
					layer.tell(report === null ? [] : [report]);
				});
				return response;
			};
			// The page gets what follows from its promise, so a failure that nobody catches is still its own, and told once.
			return then(answer, note);
		},
	});
	replaceProperty(realm, 'fetch', hooked);
}
