import type { Texts } from '../../../texts.ts';
import { button, element } from '../../element.ts';
import { icon } from '../../icon.ts';
import { finishText } from '../finishText.ts';
import type { Footer } from '../generationParts.ts';

/** The lower edge of the wrap-up tool, with the button that finishes. */
export function g2Footer(texts: Texts, onFinish: () => void): Footer {
	const flag = button(
		{ class: 'voice-quality-flag', 'data-testid': 'voice-quality-flag-button', 'aria-pressed': 'false' },
		() => flag.setAttribute('aria-pressed', String(flag.getAttribute('aria-pressed') !== 'true')),
		icon('flag'),
	);
	flag.setAttribute('aria-label', texts.flagQuality);
	const apply = button({ class: 'wrapup-apply-button', 'data-testid': 'wrapup-apply-button' }, onFinish);
	apply.disabled = true;
	const information = element('div', { class: 'wrapup-footer-information' });
	return {
		node: element('footer', { class: 'wrapup-container-footer' }, flag, information, apply),
		draw: (interaction, mayFinish) => {
			const label = finishText(interaction, texts);
			if (apply.textContent !== label) apply.textContent = label;
			if (apply.disabled === mayFinish) apply.disabled = !mayFinish;
			flag.toggleAttribute('hidden', interaction.medium !== 'call');
			if (information.textContent !== interaction.queueName) information.textContent = interaction.queueName;
		},
		click: () => {
			const pressable = !apply.disabled;
			apply.click();
			return pressable;
		},
	};
}
