import type { Texts } from '../../../texts.ts';
import { button, element } from '../../element.ts';
import { finishText } from '../finishText.ts';
import type { Footer } from '../generationParts.ts';

/** The button that finishes; a class alone tells whether it can be pressed. */
export function g1Footer(texts: Texts, onFinish: () => void): Footer {
	const done = button({ class: 'done-btn' }, () => {
		if (done.classList.contains('enabled')) onFinish();
	});
	return {
		node: element('footer', {}, done),
		draw: (interaction, mayFinish) => {
			const label = finishText(interaction, texts);
			if (done.textContent !== label) done.textContent = label;
			done.classList.toggle('enabled', mayFinish);
		},
		click: () => {
			const pressable = done.classList.contains('enabled');
			done.click();
			return pressable;
		},
	};
}
