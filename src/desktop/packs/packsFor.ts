import type { FrameView } from '../frameView.ts';
import { embedded } from './embedded.ts';
import { g1 } from './g1.ts';
import { g2 } from './g2.ts';
import { g2b } from './g2b.ts';
import type { PolicyPack, SelectorPack } from './selectorPack.ts';

/** All selectors of a pack in one. */
const selectorsOf = (pack: SelectorPack) =>
	Object.values({ ...pack, version: '', path: '' })
		.flat()
		.filter(Boolean)
		.join()
		.replaceAll('mm:ss', '*');

/**
 * The packs to try in a window, in this order: those of the policy, and ours. What a pack of the policy leaves out is as it
 * is today; one with a selector that the browser cannot read is passed over.
 */
export function packsFor(
	{ location, CSS }: Pick<FrameView, 'location' | 'CSS'>,
	policy: readonly PolicyPack[],
): readonly SelectorPack[] {
	const readable = policy
		.map((pack) => ({ ...g2, ...pack }))
		.filter((pack) => CSS.supports(`selector(:not(${selectorsOf(pack)}))`));
	return [...readable, g2, embedded, g2b, g1].filter(({ path }) => location.pathname.startsWith(path));
}
