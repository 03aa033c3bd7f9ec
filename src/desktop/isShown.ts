/** Whether the browser lays an element out; `checkVisibility` where there is one. */
function hasLayout(element: Element): boolean {
	return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}

const hidesItself = (element: Element) =>
	element.getAttribute('aria-hidden') === 'true' ||
	element.hasAttribute('hidden') ||
	element.classList.contains('hidden');

/** The element around this one: its parent, else the host of its shadow root, else the frame its document is in. */
export function elementAround(element: Element): Element | null {
	if (element.parentElement !== null) return element.parentElement;
	const root = element.getRootNode();
	// A fragment with a host is a shadow root. Told by its type, since classes differ between a page and its watcher.
	if (root.nodeType === 11 && 'host' in root) return root.host as Element;
	return frameAround(element.ownerDocument);
}

/** The frame element of a document, or null at the top and below a foreign origin, where it is out of sight. */
export function frameAround(document: Document): Element | null {
	try {
		return document.defaultView?.frameElement ?? null;
	} catch (error) {
		if (error instanceof DOMException || error instanceof Error) return null;
		throw error;
	}
}

/**
 * Whether a person can see the element. The desktop keeps closed panels and inactive tools in the page, hidden by an
 * ancestor, which may be outside the frame; so every ancestor is asked, across shadow roots and frames of one origin.
 */
export function isShown(element: Element): boolean {
	if (!hasLayout(element)) return false;
	for (let around: Element | null = element; around !== null; around = elementAround(around)) {
		if (hidesItself(around)) return false;
		if (around.localName === 'iframe' && !hasLayout(around)) return false;
	}
	return true;
}
