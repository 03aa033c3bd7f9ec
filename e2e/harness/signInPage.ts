import type { BrowserRun } from './browserRun.ts';
import type { Surface } from './surface.ts';
import { until } from './until.ts';

/** What somebody does at the sign-in window. */
export type SignInDecision = 'allow' | 'deny';

/**
 * Answers the stand-in's sign-in page. The window closes itself when the button is pressed, so the press is left to
 * the document's own next turn: nobody waits for an answer from a window that is gone.
 *
 * @param agentId whose account to choose; default the first of the list
 */
export async function answerSignIn(window: Surface, decision: SignInDecision, agentId?: string): Promise<void> {
	const button = decision === 'allow' ? '#sign-in' : '#deny';
	await until(
		() => window.evaluate(`document.querySelector('${button}') !== null`),
		(there) => there === true,
		{ what: "the sign-in page's form" },
	);
	if (agentId !== undefined) {
		await window.evaluate(`document.querySelector('[name=account][value="${agentId}"]').checked = true`);
	}
	await window.evaluate(`(setTimeout(() => document.querySelector('${button}').click(), 0), true)`);
}

/** Waits for the sign-in window of a region and answers it. */
export async function signInAt(run: BrowserRun, domain: string, agentId?: string): Promise<void> {
	const window = await run.waitForPage(`https://login.${domain}/`);
	await answerSignIn(window, 'allow', agentId);
}
