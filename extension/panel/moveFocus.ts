/** The stops of the arrow keys inside an entry, in the order they stand: suggestions, search field, found codes. */
const stops = '[data-suggestion]:not([disabled]), [data-search], [data-code-row]:not([disabled])';

/**
 * Moves focus along suggestions, search field and found codes with the arrow keys, and to the ends of the group the
 * focus is in with Home and End. Answers whether it did, so that the caller can keep the browser from scrolling.
 */
export function moveFocus(container: ParentNode, from: HTMLElement, key: string): boolean {
	const all = [...container.querySelectorAll<HTMLElement>(stops)];
	const place = all.indexOf(from);
	const target = place === -1 ? undefined : targetOf(all, place, key);
	target?.focus();
	return target !== undefined;
}

function targetOf(all: readonly HTMLElement[], place: number, key: string): HTMLElement | undefined {
	const search = all.findIndex((stop) => stop.matches('[data-search]'));
	const group = place < search ? all.slice(0, search) : all.slice(search + 1);
	switch (key) {
		case 'ArrowDown':
			return all[place + 1];
		case 'ArrowUp':
			return all[place - 1];
		case 'Home':
			return place === search ? undefined : group.at(0);
		case 'End':
			return place === search ? undefined : group.at(-1);
		default:
			return undefined;
	}
}
