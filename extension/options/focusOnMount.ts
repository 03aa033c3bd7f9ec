/** A ref that gives an element the focus when it comes into the page, because it takes the place of what had it. */
export function focusOnMount(element: HTMLElement | null): void {
	element?.focus();
}
