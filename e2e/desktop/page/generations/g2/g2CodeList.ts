import type { Texts } from '../../../texts.ts';
import { element } from '../../element.ts';
import { icon } from '../../icon.ts';
import type { WrapupCode } from '../../wrapupCode.ts';
import type { CodeChoice } from '../generationParts.ts';

/** Search field and list of the wrap-up tool. */
export function g2CodeList(texts: Texts, onChoose: (codeId: string) => void): CodeChoice {
	const input = element('input', { type: 'search', 'data-testid': 'wrapup-code-search' });
	input.setAttribute('placeholder', texts.wrapupSearch);
	input.setAttribute('aria-label', texts.wrapupSearch);
	const search = element('div', { class: 'wrapup-search' }, icon('search'), input);
	const list = element('div', { class: 'wrapup-list', role: 'listbox', 'data-testid': 'wrapup-code-list' });
	list.setAttribute('aria-label', texts.wrapupCodes);
	const node = element('div', { class: 'wrapup-selection-container' }, list);
	const options = new Map<string, HTMLElement>();
	let names: readonly WrapupCode[] = [];

	const filter = (): void => {
		const wanted = input.value.trim().toLowerCase();
		for (const code of names)
			options.get(code.id)?.toggleAttribute('hidden', !code.name.toLowerCase().includes(wanted));
	};
	input.addEventListener('input', filter);
	return {
		nodes: [search, node],
		show: (codes) => {
			names = codes;
			options.clear();
			for (const code of codes) options.set(code.id, codeOption(code, onChoose));
			list.replaceChildren(...options.values());
			filter();
		},
		mark: (chosen) => {
			for (const [codeId, option] of options) option.setAttribute('aria-selected', String(codeId === chosen));
		},
		click: (codeId) => {
			const option = options.get(codeId);
			option?.click();
			return option !== undefined;
		},
	};
}

function codeOption(code: WrapupCode, onChoose: (codeId: string) => void): HTMLElement {
	const option = element('div', { class: 'wrapup-item', role: 'option', 'aria-selected': 'false', tabindex: '0' });
	option.append(
		element('span', { class: 'wrapup-item-mark' }),
		element('span', { class: 'wrapup-item-name' }, code.name),
	);
	option.addEventListener('click', () => onChoose(code.id));
	option.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' || event.key === ' ') onChoose(code.id);
	});
	return option;
}
