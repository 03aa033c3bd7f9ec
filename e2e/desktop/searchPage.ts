import type { Frame, Page } from '@playwright/test';

/** A look into a document that finds texts; it runs inside the page. */
type Look = (argument: readonly string[]) => readonly string[];

/** Runs a look in a frame; one that is just leaving shows nothing. */
async function lookInto(frame: Frame, look: Look, argument: readonly string[]): Promise<readonly string[]> {
	try {
		return await frame.evaluate(look, argument);
	} catch (error) {
		if (/context was destroyed|detached|navigat/i.test(String(error))) return [];
		throw error;
	}
}

async function inEveryFrame(page: Page, look: Look, argument: readonly string[]): Promise<ReadonlySet<string>> {
	const found = await Promise.all(page.frames().map(async (frame) => await lookInto(frame, look, argument)));
	return new Set(found.flat());
}

/** Which of these selectors match something, in any frame or open shadow root. */
export async function selectorsFound(page: Page, selectors: readonly string[]): Promise<ReadonlySet<string>> {
	return await inEveryFrame(
		page,
		(wanted) => {
			const roots: ParentNode[] = [document];
			for (const root of roots) {
				for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) roots.push(shadowRoot);
			}
			return wanted.filter((selector) => roots.some((root) => root.querySelector(selector) !== null));
		},
		selectors,
	);
}

/** Every text and label in any frame or open shadow root, whether a person can see it just now or not. */
export async function wordsIn(page: Page): Promise<ReadonlySet<string>> {
	return await inEveryFrame(
		page,
		(labels) => {
			const roots: (Document | ShadowRoot)[] = [document];
			const words: string[] = [document.title];
			const read = (element: Element): void => {
				if (element.shadowRoot !== null) roots.push(element.shadowRoot);
				for (const label of labels) words.push(element.getAttribute(label) ?? '');
				for (const child of element.childNodes) if (child.nodeType === 3) words.push(child.nodeValue ?? '');
			};
			for (const root of roots) for (const element of root.querySelectorAll('*')) read(element);
			return words;
		},
		['aria-label', 'placeholder', 'title'],
	);
}
