import * as v from 'valibot';
import { type JournalEntry, journalEntrySchema } from '../../src/journal/journalEntry.ts';
import { type BrowserRun, ownPages } from '../harness/browserRun.ts';

/** The journal of whoever is signed in, newest line first, asked for as the options page does. */
export async function readJournal(run: BrowserRun): Promise<JournalEntry[]> {
	const page = await run.openOwn(ownPages.options);
	try {
		const ask = { name: 'journal.list', payload: { limit: 100 } };
		const lines = await page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(ask)})`);
		return v.parse(v.array(journalEntrySchema), lines);
	} finally {
		await page.close();
	}
}
