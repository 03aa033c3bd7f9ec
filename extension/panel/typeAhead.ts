/**
 * Moves to the search field when a letter or digit is pressed on a list; the browser then types it there. Answers whether it did.
 * Where digits choose, the caller passes letters alone.
 */
export function typeAhead({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
	if (ctrlKey || altKey || metaKey || !(target instanceof Element) || !/^[\p{L}\p{N}]$/u.test(key)) {
		return false;
	}
	const field = target.closest('[data-entry]')?.querySelector<HTMLElement>('[data-search]');
	field?.focus();
	return field !== null && field !== undefined;
}
