/** Firefox gives every element this property in a content script. */
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, closed ones too: both browsers show those to content scripts. */
export function shadowRootOf(element: Element): ShadowRoot | null {
	if (element.shadowRoot !== null) return element.shadowRoot;
	const inFirefox = (element as FirefoxElement).openOrClosedShadowRoot;
	if (inFirefox !== undefined) return inFirefox;
	const chromeDom = typeof chrome === 'object' ? chrome.dom : undefined;
	return element instanceof HTMLElement ? (chromeDom?.openOrClosedShadowRoot(element) ?? null) : null;
}
