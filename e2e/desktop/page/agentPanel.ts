import type { Texts } from '../texts.ts';
import { button, element } from './element.ts';

/** The agent workspace. It stays in the document when it is closed, hidden by itself and by its wrapper. */
export function agentPanel(texts: Texts, ...content: readonly Node[]) {
	const node = element('section', { class: 'command-panel agent active' });
	const wrapper = element('div', { class: 'command-panel-wrapper', 'aria-hidden': 'false' });
	const show = (shown: boolean): void => {
		node.classList.toggle('active', shown);
		node.classList.toggle('panel-not-active', !shown);
		wrapper.classList.toggle('hidden', !shown);
		wrapper.setAttribute('aria-hidden', String(!shown));
	};
	const close = button({ id: 'panel-agent-close-button' }, () => show(false), '–');
	close.setAttribute('aria-label', texts.close);
	wrapper.append(close, ...content);
	node.append(wrapper);
	return {
		node,
		show,
		toggle: (): void => show(!node.classList.contains('active')),
		/** Without an interaction the panel is as narrow as its roster. */
		idle: (idle: boolean): boolean => node.classList.toggle('panel-idle', idle),
	};
}
