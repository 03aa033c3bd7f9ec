import type { PillState } from '../../src/protocol/pillState.ts';
import { freePlace } from './freePlace.ts';

/** What is painted in the page. */
export type PillView = { readonly show: (state: PillState) => void; readonly remove: () => void };

const svgNamespace = 'http://www.w3.org/2000/svg';
/** The product's bubble that waits: hollow, with the full stop still to come. */
const bubble = 'M5 2h10a4 4 0 0 1 4 4v5a4 4 0 0 1-4 4H9l-5 4v-4.5A4 4 0 0 1 1 11V6a4 4 0 0 1 4-4Z';

/** Styles as properties, one by one: a page's policy forbids sheets and attributes of style, and never these. */
function style(element: ElementCSSInlineStyle, properties: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}

function drawBubble(document: Document): SVGElement {
	const picture = document.createElementNS(svgNamespace, 'svg');
	for (const [name, value] of Object.entries({
		viewBox: '0 0 20 20',
		width: '16',
		height: '16',
		'aria-hidden': 'true',
	}))
		picture.setAttribute(name, value);
	const outline = document.createElementNS(svgNamespace, 'path');
	for (const [name, value] of Object.entries({ d: bubble, fill: 'none', stroke: 'currentColor', 'stroke-width': '2' }))
		outline.setAttribute(name, value);
	picture.append(outline);
	return picture;
}

/**
 * The pill: a button with a count, in a closed shadow root, so that the page neither styles nor reads it. It has no motion,
 * takes no focus by itself, and in forced colours the browser paints it as it paints every button. `open` is called with
 * the click and answers whether the panel opened; where it did not, the pill says what to press.
 */
export function createPillView(document: Document, open: () => Promise<boolean>): PillView {
	const host = document.createElement('div');
	style(host, {
		position: 'fixed',
		'z-index': '2147483647',
		display: 'none',
		width: 'auto',
		height: 'auto',
		margin: '0',
		padding: '0',
		border: '0',
		background: 'none',
		opacity: '1',
		visibility: 'visible',
		transform: 'none',
		filter: 'none',
		'pointer-events': 'auto',
	});
	const button = document.createElement('button');
	button.type = 'button';
	style(button, {
		display: 'inline-flex',
		'align-items': 'center',
		gap: '6px',
		'min-height': '28px',
		padding: '0 10px',
		border: '2px solid #3d41c8',
		'border-radius': '14px',
		background: '#ffffff',
		color: '#2b2e8f',
		font: '600 14px/1 system-ui, sans-serif',
		cursor: 'pointer',
	});
	const count = document.createElement('span');
	const hint = document.createElement('p');
	hint.setAttribute('role', 'status');
	style(hint, {
		position: 'absolute',
		bottom: '36px',
		'inset-inline-start': '0',
		width: 'max-content',
		'max-width': '220px',
		margin: '0',
		padding: '6px 10px',
		border: '1px solid #3d41c8',
		'border-radius': '8px',
		background: '#ffffff',
		color: '#1b1c3a',
		font: '14px/1.4 system-ui, sans-serif',
	});
	let state: PillState | null = null;

	const say = (words: string): void => {
		hint.textContent = words;
		style(hint, { display: words === '' ? 'none' : 'block' });
	};
	const settle = (): void => style(host, { ...freePlace(document, host) });

	say('');
	button.append(drawBubble(document), count);
	host.attachShadow({ mode: 'closed' }).append(button, hint);
	// Whatever the agent types into keeps the focus.
	button.addEventListener('mousedown', (event) => event.preventDefault());
	button.addEventListener('click', ({ isTrusted }) => {
		if (isTrusted) void open().then((isOpen) => say(isOpen ? '' : (state?.hint ?? '')));
	});
	document.defaultView?.addEventListener('resize', settle);

	return {
		show: (next) => {
			state = next;
			say('');
			count.textContent = String(next.count);
			button.setAttribute('aria-label', next.title);
			style(host, { display: next.count === 0 ? 'none' : 'block' });
			if (!host.isConnected) document.documentElement.append(host);
			settle();
		},
		remove: () => {
			document.defaultView?.removeEventListener('resize', settle);
			host.remove();
		},
	};
}
