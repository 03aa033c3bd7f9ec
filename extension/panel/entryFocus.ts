import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps focus where the work is: on the first suggestion, else the search field, else the entry itself. Runs when an
 * entry is selected or its content is replaced (`mark` changes), and only when focus was lost or rests on an entry as a
 * whole, so that it is never pulled away from a control the agent uses.
 */
export function useEntryFocus(entry: RefObject<HTMLElement | null>, selected: boolean, mark: string): void {
	useLayoutEffect(() => {
		const element = entry.current;
		if (selected && element !== null && mayTakeFocus(element.ownerDocument)) {
			focusTarget(element).focus();
		}
	}, [selected, mark]);
}

function mayTakeFocus({ activeElement, body }: Document): boolean {
	return activeElement === null || activeElement === body || activeElement.matches('[data-entry]');
}

function focusTarget(entry: HTMLElement): HTMLElement {
	const suggestion = entry.querySelector<HTMLElement>(':is([data-tentative], [data-suggestion]):not([disabled])');
	return suggestion ?? entry.querySelector<HTMLElement>('[data-search]') ?? entry;
}
