import type { Texts } from '../../../texts.ts';
import { button, element, emberId } from '../../element.ts';
import { icon } from '../../icon.ts';
import { finishText } from '../finishText.ts';
import type { ControlFace, Footer, GenerationParts, HeaderParts, Toggle, ToggleFace } from '../generationParts.ts';
import { driftCard } from './driftCard.ts';
import { guxButton } from './guxButton.ts';
import { guxDropdown } from './guxDropdown.ts';
import { hashedClasses } from './hashedClasses.ts';

function header(texts: Texts): HeaderParts {
	const message = element('p', {});
	const line = element('div', {}, message);
	return {
		node: element('header', {}, line),
		line,
		message,
		clock: element('time', { role: 'timer' }),
		required: element('small', {}, texts.wrapupRequired),
	};
}

function control({ label, picture, pressed }: ControlFace, onPress: () => void): HTMLElement {
	const state = pressed === undefined ? {} : { 'aria-pressed': String(pressed) };
	const made = button(state, onPress, icon(picture), element('span', {}, label));
	const slot = element('gux-button-slot', { id: emberId() }, made);
	slot.setAttribute('aria-label', label);
	return slot;
}

function toggle({ label, picture }: ToggleFace, onPress: () => void): Toggle {
	const node = button({ role: 'tab' }, onPress, icon(picture), element('span', {}, label));
	return { node, draw: (active) => node.setAttribute('aria-selected', String(active)) };
}

function footer(texts: Texts, onFinish: () => void): Footer {
	const label = element('span');
	const finish = guxButton(onFinish, label);
	finish.enable(false);
	return {
		node: element('footer', {}, finish.node),
		draw: (interaction, mayFinish) => {
			const text = finishText(interaction, texts);
			if (label.textContent !== text) label.textContent = text;
			finish.enable(mayFinish);
		},
		click: () => finish.press(),
	};
}

/**
 * A desktop that is still to come: what today's selectors name is called something else, and the rest is components of
 * the open library. There is no test id at all, and hashed class names are others in every run.
 */
export function driftParts(seed: string): GenerationParts {
	const hashed = hashedClasses(seed);
	return {
		classes: {
			article: 'acd-interaction-v3',
			header: 'interaction-header-v3',
			wrapupPlace: 'after-instance',
			notes: hashed('notes'),
		},
		card: (face) => driftCard(face, hashed),
		headerName: () => element('gux-truncate', { class: hashed('displayName') }),
		answer: (label, onAnswer) => guxButton(onAnswer, label).node,
		controlBar: () => element('div', { role: 'toolbar', class: hashed('controls') }),
		control,
		toggleBar: () => element('app-carousel-toolbar', { role: 'tablist' }),
		toggle,
		wrapupRoot: () => element('section', { class: hashed('root'), 'data-automation-id': 'wrap-up-panel' }),
		wrapupHeader: header,
		codeChoice: guxDropdown,
		footer,
	};
}
