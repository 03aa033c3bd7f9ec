import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryFiles } from '../../../tools/build/entryFiles.ts';

/** The name by which a page of the rig hands a message to Node. */
export const tellName = 'afterwordRigTells';

/**
 * What a page gives the content script in place of the browser's own: a runtime that hands messages to Node, and the
 * way into closed shadow roots, which the browser shows to extensions only. It runs before any script of the page.
 */
const shim = `
	const roots = new WeakMap();
	const attach = Element.prototype.attachShadow;
	Element.prototype.attachShadow = function (init) {
		const root = attach.call(this, init);
		roots.set(this, root);
		return root;
	};
	const ownDocument = crypto.randomUUID();
	const tell = globalThis[${JSON.stringify(tellName)}];
	const runtime = { id: 'rig', sendMessage: (message) => tell({ document: ownDocument, message }) };
	const dom = { openOrClosedShadowRoot: (element) => roots.get(element) ?? element.shadowRoot };
	globalThis.chrome = { ...globalThis.chrome, runtime, dom };
	globalThis.browser = globalThis.chrome;
`;

/** Where the manifest lets the content script run: the frames of the app host, and those without an address below them. */
const whereItRuns = `/^https:\\/\\/apps\\./.test(self.origin)`;

/** The shipped content script of a built extension, as text. */
export function contentScript(folder: string): string {
	const [file, ...more] = entryFiles(folder, 'content');
	if (file === undefined || more.length > 0) throw new Error('The content script is not one file: build it first.');
	return readFileSync(join(folder, file), 'utf8');
}

/** Everything for one document from its start: the shim and, unless it comes later, the shipped content script. */
export function contentProgram(script: string, { late }: { readonly late: boolean }): string {
	return `if (${whereItRuns}) {${shim}${late ? '' : script}\n}`;
}

/** The shipped content script alone, for documents that have the shim already. */
export function lateProgram(script: string): string {
	return `if (${whereItRuns}) {${script}\n}`;
}
