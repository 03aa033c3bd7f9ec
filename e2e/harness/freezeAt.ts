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

/** Set in the background when it has come to the instant; it goes no further there. */
const mark = 'frozenAt';

function freezeDisk({ when, store, stage }: Extract<Instant, { kind: 'disk' }>): string {
	const isStage = stage === undefined ? 'true' : `value.stage.kind === ${JSON.stringify(stage)}`;
	const freeze = `scope.${mark} = true`;
	return `(() => {
		const objects = scope.IDBObjectStore.prototype;
		const { put } = objects;
		objects.put = function (value, ...rest) {
			if (this.name !== ${JSON.stringify(store)} || !(${isStage})) return put.call(this, value, ...rest);
			${
				when === 'before'
					? freeze
					: `this.transaction.addEventListener('complete', () => { ${freeze}; }); put.call(this, value, ...rest)`
			};
			return new scope.Promise(() => undefined);
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
			scope.${mark} = true;
			return new scope.Promise(() => undefined);
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
			() => run.evaluateInBackground(`scope.${mark} === true`),
			(reached) => reached === true,
			{ what: `the background to come to ${JSON.stringify(instant)}` },
		);
	};
}
