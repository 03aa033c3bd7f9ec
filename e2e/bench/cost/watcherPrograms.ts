import { documentObserver, halfSecondPoll } from './rivals.ts';

/** What watches the busy page: nothing, the shipped content script, or one of the two ways that people write. */
export const watchers = ['none', 'content', 'observer', 'poll'] as const;
export type Watcher = (typeof watchers)[number];

/** The name under which a trace has the calls of a watcher. */
export const tracedAs = (watcher: Watcher): string => `watcher-${watcher}.js`;

const runsHere = `/^https:\\/\\/apps\\./.test(self.origin)`;

/** A script that makes a watcher known to a document, and starts it where it is the present one of the page. */
function program(watcher: Watcher, start: string): string {
	const name = JSON.stringify(watcher);
	return `if (${runsHere}) {
	(globalThis.watcherStarts ??= {})[${name}] = ${start};
	if (top.watcherNow === ${name} && globalThis.watcherStop === undefined) globalThis.watcherStop = globalThis.watcherStarts[${name}]();
}
//# sourceURL=${tracedAs(watcher)}`;
}

/** The shipped script stops by what it leaves for its next injection; a runtime that answers at once is around it. */
function ours(script: string): string {
	return `() => {
	const answer = Promise.resolve({ packs: null });
	const runtime = { id: 'bench', sendMessage: () => answer };
	globalThis.chrome = { ...globalThis.chrome, runtime, dom: { openOrClosedShadowRoot: (element) => element.shadowRoot } };
	globalThis.browser = globalThis.chrome;
	${script}
	return () => globalThis.stopAfterword?.();
}`;
}

/** One script for each watcher, to be run at the start of every document. */
export function watcherPrograms(script: string): readonly string[] {
	return [program('content', ours(script)), program('observer', documentObserver), program('poll', halfSecondPoll)];
}

/** Starts a watcher in a document that is there already, after the last one has stopped. */
export function startProgram(watcher: Watcher): string {
	return `if (${runsHere}) {
	if (top === self) self.watcherNow = ${JSON.stringify(watcher)};
	self.watcherStop?.();
	self.watcherStop = self.watcherStarts?.[${JSON.stringify(watcher)}]?.();
}`;
}
