import type { Texts } from '../../../texts.ts';
import { element } from '../../element.ts';
import type { CodeChoice } from '../generationParts.ts';

/** The codes as a plain select list. */
export function g1CodeSelect(texts: Texts, onChoose: (codeId: string) => void): CodeChoice {
	const list = element('select', { size: '8' });
	list.setAttribute('aria-label', texts.wrapupCodes);
	list.addEventListener('change', () => onChoose(list.value));
	return {
		nodes: [list],
		show: (codes) => list.replaceChildren(...codes.map(({ id, name }) => element('option', { value: id }, name))),
		mark: (chosen) => {
			if (list.value !== (chosen ?? '')) list.value = chosen ?? '';
		},
		click: (codeId) => {
			if (![...list.options].some((option) => option.value === codeId)) return false;
			list.value = codeId;
			list.dispatchEvent(new Event('change', { bubbles: true }));
			return true;
		},
	};
}
