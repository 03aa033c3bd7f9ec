import type { SuggestionsView } from '../../src/protocol/suggestionsView.ts';
import { type BrowserRun, ownPages } from '../harness/browserRun.ts';

/** What stands behind the suggestions of whoever is signed in, asked for as the options page does. */
export async function readSuggestions(run: BrowserRun): Promise<SuggestionsView | null> {
	const page = await run.openOwn(ownPages.options);
	try {
		const ask = { name: 'suggestions.state', payload: {} };
		const view = await page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(ask)})`);
		return view as SuggestionsView | null;
	} finally {
		await page.close();
	}
}
