import type { Texts } from '../../../texts.ts';
import { element } from '../../element.ts';
import type { HeaderParts } from '../generationParts.ts';

/** Message line and clock of the wrap-up tool. */
export function g2Header(texts: Texts): HeaderParts {
	const message = element('p', { class: 'wrapup-message' });
	const line = element('div', { class: 'wrapup-message-line' }, message);
	return {
		node: element('div', { class: 'wrapup-messages' }, line),
		line,
		message,
		clock: element('span', { class: 'wrapup-duration', 'data-testid': 'wrapup-header-message-duration' }),
		required: element('p', { class: 'wrapup-duration-mandatory' }, texts.wrapupRequired),
	};
}
