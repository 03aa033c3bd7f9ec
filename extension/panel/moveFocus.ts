/** The stops of the arrow keys inside an entry, in the order they stand: the code in mind, suggestions, search field, found codes. */
const stops =
	'[data-tentative]:not([disabled]), [data-suggestion]:not([disabled]), [data-search], [data-code-row]:not([disabled])';

/** How many rows the page keys pass. */
const screenful = 8;

/**
 * Moves focus along suggestions, search field and found codes of an entry with the arrow keys, and to the ends with
 * Home and End, a screenful with the page keys; these four stay the field's own there. Answers whether it did, so that the caller can keep the browser from scrolling.
 */
export function moveFocus({ target, key }: KeyboardEvent): boolean {
	if (
		!(target instanceof HTMLElement) ||
		!target.matches(stops) ||
		(target.matches('input') && !key.startsWith('Arrow'))
	) {
		return false;
	}
	const all = [...(target.closest('[data-entry]')?.querySelectorAll<HTMLElement>(stops) ?? [])];
	const next = nextStop(all, all.indexOf(target), key);
	next?.focus();
	return next !== undefined;
}

function nextStop(all: readonly HTMLElement[], place: number, key: string): HTMLElement | undefined {
	switch (key) {
		case 'ArrowDown':
			return all[place + 1];
		case 'ArrowUp':
			return all[place - 1];
		case 'PageDown':
			return all[Math.min(place + screenful, all.length - 1)];
		case 'PageUp':
			return all[Math.max(place - screenful, 0)];
		case 'Home':
			return all[0];
		case 'End':
			return all.at(-1);
		default:
			return undefined;
	}
}
