import type { Browser } from '../../tools/setup/browsers.ts';
import { findBrowser } from '../../tools/setup/findBrowser.ts';
import { adviceFor } from '../../tools/setup/installPlan.ts';
import { thisMachine } from '../../tools/setup/machine.ts';

const known = new Map<Browser['name'], string>();

/**
 * The program of a browser that is already on this machine; nothing is installed here. It is looked for once a process.
 *
 * @throws Error that says what to install
 */
export function browserPath(browser: Browser): string {
	const before = known.get(browser.name);
	if (before !== undefined) return before;
	const search = findBrowser(thisMachine(), browser);
	switch (search.kind) {
		case 'found':
			known.set(browser.name, search.path);
			return search.path;
		case 'unfit':
			throw new Error(search.sentence);
		case 'absent':
			throw new Error([...search.passedOver, adviceFor(browser)].join('\n'));
	}
}
