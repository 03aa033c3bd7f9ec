import { type Element, Window } from 'happy-dom';

/** An element as a parser gave it back. */
export type ReadElement = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly ReadElement[];
	readonly text: string;
};

const window = new Window();

function read(element: Element): ReadElement {
	return {
		name: element.nodeName,
		attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value ?? ''])),
		children: [...element.children].map(read),
		text: element.textContent,
	};
}

/** What an ampersand may stand for; the parser itself lets a bare one pass. */
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|#\d+);)/;

/**
 * Reads XML.
 *
 * @throws Error when it is not well formed
 */
export function readXml(text: string): ReadElement {
	const found = new window.DOMParser().parseFromString(text, 'application/xml');
	const root = found.documentElement;
	if (root === null || bareAmpersand.test(text) || root.outerHTML.includes('<parsererror')) {
		throw new Error(`This is no XML: ${text.slice(0, 200)}`);
	}
	return read(root);
}
