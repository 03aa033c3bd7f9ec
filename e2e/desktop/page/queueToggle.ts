import { element } from './element.ts';

/** The switch between on and off queue: its state is inside an open shadow root, as in the platform's own components. */
export function queueToggle(label: string): HTMLElement {
	const toggle = element('gux-toggle', { id: 'command-bar-queue-toggle' });
	const root = toggle.attachShadow({ mode: 'open' });
	const control = element('div', { role: 'switch', 'aria-checked': 'true', tabindex: '0', part: 'switch' });
	control.setAttribute('aria-label', label);
	control.append(element('span', { part: 'thumb' }));
	control.addEventListener('click', () =>
		control.setAttribute('aria-checked', String(control.getAttribute('aria-checked') !== 'true')),
	);
	root.append(control);
	return toggle;
}
