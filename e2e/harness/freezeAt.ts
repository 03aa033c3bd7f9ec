import type { BrowserRun } from './browserRun.ts';
import { until } from './until.ts';

/** A moment in the work of the background. `before` = it is about to happen, `after` = it has, and nobody has heard. */
export type Instant =
	| {
			readonly kind: 'disk';
			readonly when: 'before' | 'after';
			readonly store: 'outbox' | 'journal' | 'choices';
			/** Only a choice that is stored in this stage. */
			readonly stage?: 'held' | 'sending' | 'accepted' | 'ended';
	  }
	| {
			readonly kind: 'request';
			readonly when: 'before' | 'after';
			readonly method: 'GET' | 'POST';
			/** How the path ends. */
			readonly path: string;
	  };

/**
 * Where the background keeps the promise that it waits for in vain, once it has come to the instant. It must be kept:
 * Firefox tells a sender as soon as the promise of its answer is garbage.
 */
const mark = 'frozenAt';
const freeze = `scope.${mark} = new scope.Promise(() => undefined)`;

function freezeDisk({ when, store, stage }: Extract<Instant, { kind: 'disk' }>): string {
	const isStage = stage === undefined ? 'true' : `value.stage.kind === ${JSON.stringify(stage)}`;
	return `(() => {
		const objects = scope.IDBObjectStore.prototype;
		const { put } = objects;
		objects.put = function (value, ...rest) {
			if (this.name !== ${JSON.stringify(store)} || !(${isStage})) return put.call(this, value, ...rest);
			${when === 'before' ? `return ${freeze};` : ''}
			put.call(this, value, ...rest);
			return new scope.Promise((resolve) => {
				this.transaction.addEventListener('complete', () => resolve(${freeze}));
			});
		};
		return true;
	})()`;
}

function freezeRequest({ when, method, path }: Extract<Instant, { kind: 'request' }>): string {
	return `(() => {
		const { fetch } = scope;
		scope.fetch = async (...request) => {
			const [resource, options] = request;
			const method = options?.method ?? resource.method ?? 'GET';
			const { pathname } = new URL(resource.url ?? resource);
			if (method !== ${JSON.stringify(method)} || !pathname.endsWith(${JSON.stringify(path)})) {
				return fetch.apply(scope, request);
			}
			${when === 'after' ? 'await fetch.apply(scope, request);' : ''}
			return ${freeze};
		};
		return true;
	})()`;
}

/**
 * Makes the background stop for good when it comes to an instant, as if it were never given another turn. It is done
 * from outside, by a debugger's means, to what the browser offers; the extension itself is the one that ships. The
 * background's next life is free of it.
 *
 * @returns what waits until the background has come there
 */
export async function freezeAt(run: BrowserRun, instant: Instant): Promise<() => Promise<void>> {
	await run.evaluateInBackground(instant.kind === 'disk' ? freezeDisk(instant) : freezeRequest(instant));
	return async () => {
		await until(
			() => run.evaluateInBackground(`scope.${mark} !== undefined`),
			(reached) => reached === true,
			{ what: `the background to come to ${JSON.stringify(instant)}` },
		);
	};
}
