import type { ReachOrder } from '../../../src/protocol/reachPort.ts';
import { unreachable } from '../../shared/unreachable.ts';

const waiting = '[data-entry]:is([data-progress=choosing], [data-progress=conflict])';

/**
 * Does in the panel what a key of the browser asked for, by what the agent's own hand would use: the same buttons, so the
 * same undo time, notes and rules.
 */
export function obeyKey(document: Document, order: ReachOrder): void {
	switch (order.kind) {
		case 'focusList':
			focusList(document);
			return;
		case 'next':
			expandNext(document);
			return;
		case 'applyFirst':
			seenButton(document, order)?.click();
			return;
		default:
			unreachable(order);
	}
}

/** The button that was seen, or nothing where the panel has moved on since. */
function seenButton(document: Document, { key, codeId }: { readonly key: string; readonly codeId: string }) {
	const entry = [...document.querySelectorAll<HTMLElement>(waiting)].find(({ dataset }) => dataset['entry'] === key);
	const button = entry?.querySelector<HTMLElement>('[data-suggestion="1"]:not([disabled])');
	return button?.dataset['codeId'] === codeId ? button : undefined;
}

/** Expands the wrap-up that waits below the one at work, from the last one the first, and puts the focus into its list. */
function expandNext(document: Document): void {
	const all = [...document.querySelectorAll<HTMLElement>(waiting)];
	const place = all.findIndex(({ dataset }) => dataset['selected'] === 'true');
	all[(place + 1) % all.length]?.querySelector<HTMLElement>('button[aria-expanded=false]')?.click();
	// The list is painted with the next frame.
	requestAnimationFrame(() => requestAnimationFrame(() => focusList(document)));
}

/** Puts the focus where the choice is made: on the first suggestion, else the search field, else the entry. */
function focusList(document: Document): void {
	const entry = document.querySelector<HTMLElement>('[data-entry][data-selected=true]');
	const stop = entry?.querySelector<HTMLElement>(':is([data-tentative], [data-suggestion]):not([disabled])');
	(stop ?? entry?.querySelector<HTMLElement>('[data-search]') ?? entry)?.focus();
}
