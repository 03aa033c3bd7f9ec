import { button, element } from '../page/element.ts';
import type { WrapupCode } from '../page/wrapupCode.ts';

/**
 * A choice of codes in the manner of the platform's public components: the field and its pop-up are in an open shadow
 * root, the options in the light document. There is no test id and no class that says what it is for.
 */
export function sparkDropdown(
	words: { readonly placeholder: string; readonly suffix: string },
	onChoose: (codeId: string) => void,
) {
	const listbox = element('gux-listbox', { role: 'listbox', hidden: '' });
	const node = element('gux-dropdown', {}, listbox);
	const shown = element('span', {}, words.placeholder);
	const reader = element('span', { class: 'gux-sr-only' }, words.suffix);
	const setOpen = (open: boolean): void => {
		field.setAttribute('aria-expanded', String(open));
		listbox.toggleAttribute('hidden', !open);
	};
	const field = button(
		{ class: 'gux-field', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' },
		() => setOpen(field.getAttribute('aria-expanded') !== 'true'),
		shown,
		reader,
	);
	const popup = element('div', { class: 'gux-popup' }, element('slot'));
	node.attachShadow({ mode: 'open' }).append(field, popup);
	const options = new Map<string, HTMLElement>();
	return {
		node,
		show: (codes: readonly WrapupCode[]): void => {
			options.clear();
			for (const { id, name } of codes) {
				const option = element('gux-option', { role: 'option', 'aria-selected': 'false' }, name);
				option.addEventListener('click', () => {
					for (const other of options.values()) other.setAttribute('aria-selected', String(other === option));
					shown.textContent = name;
					setOpen(false);
					onChoose(id);
				});
				options.set(id, option);
			}
			listbox.replaceChildren(...options.values());
		},
		/** Opens the list and presses an option; false when there is none for the code. */
		click: (codeId: string): boolean => {
			const option = options.get(codeId);
			if (option !== undefined) field.click();
			option?.click();
			return option !== undefined;
		},
	};
}
