/** Firefox gives every element this property in a content script. */
type FirefoxElement = { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Chrome has this instead. */
declare const browser: Partial<typeof chrome>;

/** The shadow root of an element, closed ones too: both browsers show those to content scripts. */
export const shadowRootOf = (element: Element & FirefoxElement): ShadowRoot | null | undefined =>
	browser.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? element.openOrClosedShadowRoot;
