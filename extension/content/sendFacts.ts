import type { DesktopFacts } from '../../src/desktop/facts.ts';
import type { SelectorPack } from '../../src/desktop/packs/selectorPack.ts';
import type { Envelope, Response } from '../../src/protocol/messages.ts';

/** Both browsers offer `browser` by themselves from the oldest version we run in; the polyfill would weigh more than the script. */
declare const browser: typeof chrome;

/**
 * Tells the background what this frame shows, and passes on the packs it answers. After an update of the extension the
 * old script cannot speak any more; then `orphaned` is called, and nothing is left in the page that costs time.
 */
export function sendFacts(
	facts: DesktopFacts,
	use: (packs: readonly SelectorPack[]) => void,
	orphaned: () => void,
): void {
	const envelope: Envelope<'desktop.sighting'> = { name: 'desktop.sighting', payload: { facts, at: Date.now() } };
	// An orphan has no runtime id, and its messages throw or reject; nothing it saw is lost, the new script looks itself.
	if (browser.runtime?.id === undefined) {
		orphaned();
		return;
	}
	browser.runtime.sendMessage<typeof envelope, Response<'desktop.sighting'> | undefined>(envelope).then(
		(answer) => use(answer?.packs ?? []),
		() => {
			if (browser.runtime?.id === undefined) orphaned();
		},
	);
}
