import type { Texts } from '../texts.ts';
import { button, element } from './element.ts';

/** Where the shell shows that the session is used elsewhere; the only way on is to load the page anew. */
export function sessionOverlay(texts: Texts) {
	const node = element('div', { id: 'modal-overlays' });
	return {
		node,
		show: (): void => {
			const here = button({ class: 'session-use-here' }, () => location.reload(), texts.useHere);
			const box = element('div', { class: 'session-invalidated', role: 'alertdialog' });
			box.append(element('p', {}, texts.elsewhere), here);
			node.replaceChildren(box);
		},
	};
}
