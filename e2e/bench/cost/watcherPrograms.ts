import { documentObserver, halfSecondPoll } from './rivals.ts';

/** What watches the busy page: nothing, the shipped content script, or one of the two ways that people write. */
export const watchers = ['none', 'content', 'observer', 'poll'] as const;
export type Watcher = (typeof watchers)[number];

/** The name under which a trace has the calls of a watcher. */
export const tracedAs = (watcher: Watcher): string => `watcher-${watcher}.js`;

/** The shipped script with a runtime around it that answers at once, as one without packs of a policy. */
const ours = (script: string): string => `() => {
	const answer = Promise.resolve({ packs: null });
	const runtime = { id: 'bench', sendMessage: () => answer };
	globalThis.chrome = { ...globalThis.chrome, runtime, dom: { openOrClosedShadowRoot: (element) => element.shadowRoot } };
	globalThis.browser = globalThis.chrome;
	${script}
}`;

/** A program for the start of every document: the watcher runs in all frames of the app host, as the manifest has it. */
export function watcherProgram(watcher: Watcher, script: string): string {
	const starts = { none: '() => undefined', content: ours(script), observer: documentObserver, poll: halfSecondPoll };
	return `if (/^https:\\/\\/apps\\./.test(self.origin)) (${starts[watcher]})();\n//# sourceURL=${tracedAs(watcher)}`;
}
