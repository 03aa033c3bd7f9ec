import type { Texts } from '../../../texts.ts';
import { element } from '../../element.ts';
import type { CodeChoice } from '../generationParts.ts';

/**
 * The codes in a dropdown of the component library: the field and the popup are inside an open shadow root, the options
 * are slotted and stay in the light document. The field's name is its text and the word for a dropdown.
 */
export function guxDropdown(texts: Texts, onChoose: (codeId: string) => void): CodeChoice {
	const node = element('gux-dropdown');
	const listbox = element('gux-listbox', { role: 'listbox' });
	listbox.setAttribute('aria-label', texts.wrapupCodes);
	const text = element('span', { part: 'text' }, texts.dropdownEmpty);
	const reader = element('span', { part: 'reader' }, texts.dropdown);
	const field = element('button', { type: 'button', part: 'field', 'aria-expanded': 'false' }, text, reader);
	const popup = element('div', { part: 'popup', hidden: '' }, element('slot'));
	node.attachShadow({ mode: 'open' }).append(field, popup);
	node.append(listbox);
	const names = new Map<string, string>();

	const open = (wanted: boolean): void => {
		popup.toggleAttribute('hidden', !wanted);
		field.setAttribute('aria-expanded', String(wanted));
	};
	field.addEventListener('click', () => open(popup.hasAttribute('hidden')));
	const option = (codeId: string, name: string): HTMLElement => {
		const made = element(
			'gux-option',
			{ role: 'option', value: codeId, 'aria-selected': 'false', tabindex: '0' },
			name,
		);
		made.addEventListener('click', () => {
			open(false);
			onChoose(codeId);
		});
		return made;
	};
	const options = (): readonly Element[] => [...listbox.children];
	return {
		nodes: [node],
		show: (codes) => {
			names.clear();
			for (const { id, name } of codes) names.set(id, name);
			listbox.replaceChildren(...codes.map(({ id, name }) => option(id, name)));
		},
		mark: (chosen) => {
			for (const made of options()) {
				const selected = String(made.getAttribute('value') === chosen);
				if (made.getAttribute('aria-selected') !== selected) made.setAttribute('aria-selected', selected);
			}
			const name = names.get(chosen ?? '') ?? texts.dropdownEmpty;
			if (text.textContent !== name) text.textContent = name;
		},
		click: (codeId) => {
			const wanted = options().find((made) => made.getAttribute('value') === codeId);
			if (!(wanted instanceof HTMLElement)) return false;
			field.click();
			wanted.click();
			return true;
		},
	};
}
