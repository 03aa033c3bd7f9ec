let nextEmber = 100 + Math.floor(Math.random() * 900);

/** A throw-away id like the ones Ember hands out: a new one for each rendering of the same thing. */
export function emberId(): string {
	nextEmber += 1 + Math.floor(Math.random() * 4);
	return `ember${nextEmber}`;
}

/** What an element is made with. `class` and the like are attributes; `click` is a listener. */
export type Attributes = Readonly<Record<string, string>> & { readonly class?: string };

/** Makes an element with attributes and children, without ever parsing markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes?: Attributes,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag];
export function element(tag: string, attributes?: Attributes, ...children: readonly (Node | string)[]): HTMLElement;
export function element(
	tag: string,
	attributes: Attributes = {},
	...children: readonly (Node | string)[]
): HTMLElement {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children);
	return made;
}

/** A button of the page with its listener. */
export function button(
	attributes: Attributes,
	onClick: () => void,
	...children: readonly (Node | string)[]
): HTMLButtonElement {
	const made = element('button', { type: 'button', ...attributes }, ...children);
	made.addEventListener('click', onClick);
	return made;
}
