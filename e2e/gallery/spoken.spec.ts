import { expect } from '@playwright/test';
import { galleryStateNamed, galleryStates } from './galleryStates.ts';
import { test } from './galleryTest.ts';

/** What a screen reader finds in a state: roles, names, and what the live regions say. What is left out may be there as well. */
const spoken: Readonly<Record<string, string>> = {
	'signed-out': `
		- main:
		  - heading "Sign in to Genesys Cloud" [level=1]
		  - button "Sign in"`,
	one: `
		- status:
		  - paragraph: "New wrap-up: Incoming call, Billing."
		- main:
		  - heading "Wrap-ups" [level=1]
		  - article /^Billing, .* Incoming call$/:
		    - heading /^Billing/ [level=2]:
		      - timer: 0:42 left
		    - button "Copy conversation ID"
		    - button "Show in Genesys Cloud"
		    - group "Suggested codes":
		      - button /^Refund issued Very likely · Customer wrote “refund”/
		      - button /^Billing question Likely/
		    - textbox "Notes"
		    - search:
		      - searchbox "Search all codes"
		- contentinfo:
		  - button "Settings"
		  - button "Sign out"`,
	searching: `
		- search:
		  - searchbox "Search all codes": bil
		  - status: /Enter chooses Billing question/`,
	undo: `
		- status:
		  - paragraph: "Chosen: Refund issued. Not sent yet. Escape takes it back."
		- main:
		  - article:
		    - region "Chosen, not sent yet":
		      - button "Take back"
		      - button "Send now"`,
	conflict: `
		- status:
		  - paragraph: A code is already there
		- main:
		  - article:
		    - button "Keep what is there Billing question"
		    - button "Replace it with your choice Refund issued"`,
	applied: `
		- status:
		  - paragraph: "Applied: Refund issued"
		  - paragraph: Genesys Cloud confirmed it.
		- main:
		  - article:
		    - button "Change code"
		    - 'button "Dismiss: Billing"'`,
	three: `
		- status:
		  - paragraph: "New wrap-up: Incoming call, Billing."
		  - paragraph: "New wrap-up: Outgoing callback, Accounts receivable and collections."
		  - paragraph: "New wrap-up: Incoming email, No queue."
		- main:
		  - article /^Accounts receivable and collections/:
		    - heading [level=2]:
		      - button /^Accounts receivable and collections/
		  - article /^No queue/`,
	'armed-early': `
		- status:
		  - paragraph: "Chosen early: Refund issued. It is sent when the conversation ends."
		- main:
		  - article:
		    - button "Do not send"`,
	rejected: `
		- alert:
		  - paragraph: /no longer valid/
		  - button "Close this message"`,
	'link-lost': `
		- status:
		  - paragraph: /background is not answering/`,
	'no-network': `
		- main:
		  - status:
		    - paragraph: Genesys Cloud does not answer
		    - button "Check now"`,
};

/** States in which something the agent did just now was not done. */
const interrupting = ['rejected', 'notes-wanted'];

const dedented = (text: string): string => text.replaceAll(/^\t\t/gm, '');

for (const [name, tree] of Object.entries(spoken)) {
	test(`a screen reader finds its way in "${name}"`, async ({ open }) => {
		const page = await open(galleryStateNamed(name));
		await expect(page.locator('body')).toMatchAriaSnapshot(dedented(tree));
	});
}

test('every state keeps its live regions from the start, speaks politely but for what was not done, and never counts aloud', async ({
	open,
}) => {
	// Ten seconds on a free machine, and far more on a busy one.
	test.setTimeout(240_000);
	for (const state of galleryStates.filter(({ page }) => page === 'panel')) {
		const page = await open(state);
		const heard = await page.evaluate(() => ({
			polite: document.querySelectorAll('.panel > [role="status"]').length,
			alerts: [...document.querySelectorAll('[role="alert"]')].filter(({ textContent }) => textContent !== '').length,
			assertive: document.querySelectorAll('[aria-live="assertive"]').length,
			// A timer is not live by itself; inside a live region every second of it would be read out.
			countedAloud: document.querySelectorAll('[aria-live] [role="timer"], [role="status"] [role="timer"]').length,
			unnamed: [...document.querySelectorAll('button, a[href], input, textarea')].filter(
				(element) => `${element.getAttribute('aria-label') ?? ''}${element.textContent}`.trim() === '',
			).length,
		}));
		const alerts = interrupting.includes(state.name) ? 1 : 0;
		expect.soft(heard, state.name).toEqual({ polite: 3, alerts, assertive: 0, countedAloud: 0, unnamed: 0 });
	}
});
