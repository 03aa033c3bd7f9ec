import * as v from 'valibot';
import { type BrowserRun, readStorage } from '../harness/browserRun.ts';

const stored = v.object({ session: v.object({ value: v.object({ accessToken: v.string(), expiresAt: v.number() }) }) });

async function keptSession(run: BrowserRun): Promise<{ readonly accessToken: string; readonly expiresAt: number }> {
	return v.parse(stored, await readStorage(run, 'session')).session.value;
}

/** The token that the background keeps, as the browser's own debugging powers show it. Throws when there is none. */
export async function keptToken(run: BrowserRun): Promise<string> {
	return (await keptSession(run)).accessToken;
}

/** When the kept token ends, milliseconds since 1970. Throws when there is none. */
export async function keptTokenEnd(run: BrowserRun): Promise<number> {
	return (await keptSession(run)).expiresAt;
}
