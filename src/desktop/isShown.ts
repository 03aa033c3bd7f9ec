const hidesItself = '[aria-hidden=true],[hidden],.hidden';

/** The frame element of a document, or null at the top and below a foreign origin, where it is out of sight. */
export const frameAround = (document: Document): Element | null => document.defaultView?.frameElement ?? null;

/** The element around this one: its parent, else the host of its shadow root, else the frame its document is in. */
function elementAround(element: Element): Element | null {
	const root: Node & { readonly host?: Element } = element.getRootNode();
	return element.parentElement ?? root.host ?? frameAround(element.ownerDocument);
}

/** An element and all those around it, across shadow roots and frames of one origin; none for null. */
export const chainFrom = (element: Element | null): readonly Element[] =>
	element ? [element, ...chainFrom(elementAround(element))] : [];

/**
 * Whether a person can see the element. The desktop keeps closed panels and inactive tools in the page, hidden by an
 * ancestor, which may be outside the frame; so every ancestor is asked, across shadow roots and frames of one origin.
 */
export const isShown = (element: Element): boolean =>
	chainFrom(element).every(
		(one) =>
			!one.matches(hidesItself) &&
			((one !== element && one.localName !== 'iframe') || one.checkVisibility({ visibilityProperty: true })),
	);
