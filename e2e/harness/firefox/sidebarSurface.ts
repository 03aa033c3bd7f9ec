import { ownPages } from '../browserRun.ts';
import type { Surface } from '../surface.ts';
import type { FirefoxRun } from './launchFirefox.ts';

/** Keys that are not a character, with the code that a keyboard sends for them. */
const namedKeys: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40 };

/** The key of a character as browsers number them; letters and digits alone, the rest go by their name. */
const codeOf = (key: string): number =>
	namedKeys[key] ?? (/^[a-z0-9 ]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0);

/** Runs in the browser's own window: gives the sidebar the keys, and presses one as a keyboard does. */
const pressInSidebar = (key: string): string => `(async () => {
	window.focus();
	const sidebar = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
	if (document.activeElement?.id !== 'sidebar') sidebar.focus();
	const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
	processor.beginInputTransactionForTests(window);
	const event = new KeyboardEvent('', { key: ${JSON.stringify(key)}, code: '', keyCode: ${codeOf(key)} });
	processor.keydown(event);
	processor.keyup(event);
	return true;
})()`;

const notHere = (what: string) => async (): Promise<never> => {
	throw new Error(`The sidebar cannot be ${what}: it is driven by keys alone.`);
};

/**
 * The panel in Firefox's real sidebar, which is no tab: WebDriver BiDi does not list it. What it shows is read from a
 * quiet page of the add-on, in whose process it lives; keys go the way of a keyboard's, through the browser's window.
 * An expression to evaluate has the sidebar's `document`.
 */
export async function sidebarSurface(firefox: FirefoxRun): Promise<Surface> {
	const beside = await firefox.openOwn(ownPages.quiet);
	await firefox.showSidebar();
	return {
		goto: notHere('sent elsewhere'),
		evaluate: (expression) =>
			beside.evaluate(`(({ document }) => (${expression}))(browser.extension.getViews({ type: 'sidebar' })[0])`),
		click: notHere('clicked'),
		fill: notHere('filled'),
		async press(key) {
			await firefox.evaluateInBrowser(pressInSidebar(key));
		},
		screenshot: notHere('photographed'),
		close: () => beside.close(),
	};
}
