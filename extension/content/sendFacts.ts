import type { DesktopFacts } from '../../src/desktop/facts.ts';
import type { PolicyPack } from '../../src/desktop/packs/selectorPack.ts';
import type { Envelope, Response } from '../../src/protocol/messages.ts';

/** Both browsers offer `browser` by themselves from the oldest version we run in; the polyfill would weigh more than the script. */
declare const browser: typeof chrome;

/**
 * Tells the background what this frame shows, and gives the packs it answers. After an update of the extension the old
 * script cannot speak any more: null, so that nothing is left in the page that costs time.
 */
export async function sendFacts(facts: DesktopFacts): Promise<readonly PolicyPack[] | null> {
	const envelope: Envelope<'desktop.sighting'> = { name: 'desktop.sighting', payload: { facts, at: Date.now() } };
	try {
		const answer: Response<'desktop.sighting'> | undefined = await browser.runtime.sendMessage(envelope);
		return answer?.packs ?? [];
	} catch {
		// An orphan has no runtime id. What else fails is lost without harm: the next change tells the whole again.
		return browser.runtime?.id ? [] : null;
	}
}
