import { embedded } from './embedded.ts';
import { g1 } from './g1.ts';
import { g2 } from './g2.ts';
import { g2b } from './g2b.ts';
import type { PolicyPack, SelectorPack } from './selectorPack.ts';

/** Whether the browser can read every selector of a pack. Those of the policy are words that somebody typed. */
function isReadable(pack: SelectorPack, document: Document): boolean {
	const selectors = Object.values({ ...pack, version: '', path: '' }).flat();
	try {
		document.createDocumentFragment().querySelector(selectors.filter(Boolean).join().replace('mm:ss', '*'));
		return true;
	} catch (error) {
		return !(error instanceof Error);
	}
}

/**
 * The packs to try in a document, in this order: those of the policy that a browser can read, and ours. What a pack of the
 * policy leaves out is as today's desktop has it.
 */
export function packsFor(document: Document, path: string, policy: readonly PolicyPack[]): readonly SelectorPack[] {
	const readable = policy.map((pack) => ({ ...g2, ...pack })).filter((pack) => isReadable(pack, document));
	return [...readable, g2, embedded, g2b, g1].filter((pack) => path.startsWith(pack.path));
}
