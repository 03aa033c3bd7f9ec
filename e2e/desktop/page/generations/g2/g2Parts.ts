import { button, element, emberId } from '../../element.ts';
import { icon } from '../../icon.ts';
import type { ControlFace, GenerationParts, Toggle, ToggleFace } from '../generationParts.ts';
import { g2Card } from './g2Card.ts';
import { g2CodeList } from './g2CodeList.ts';
import { g2Footer } from './g2Footer.ts';
import { g2Header } from './g2Header.ts';

function answer(label: string, onAnswer: () => void): HTMLElement {
	const link = element('a', { href: '#', role: 'button' }, icon('phone'), label);
	link.addEventListener('click', (event) => {
		event.preventDefault();
		onAnswer();
	});
	return element('div', { 'data-action': 'answerInteraction' }, link);
}

function control({ name, label, picture, pressed }: ControlFace, onPress: () => void): HTMLElement {
	const state = pressed === undefined ? {} : { 'aria-pressed': String(pressed) };
	const attributes = { class: `interaction-${name}-btn`, id: emberId(), ...state };
	return button(attributes, onPress, icon(picture), element('span', {}, label));
}

function toggle({ name, label, picture }: ToggleFace, onPress: () => void): Toggle {
	const attributes = { class: `toggle-item toggleItem-${name}` };
	const node = button(attributes, onPress, icon(picture), element('span', {}, label));
	return {
		node,
		draw: (active) => {
			node.classList.toggle('active', active);
			node.setAttribute('aria-expanded', String(active));
		},
	};
}

/**
 * The desktop of 2025 and 2026: test ids in the wrap-up tool, and beside each of them the class that the same public
 * script falls back on. The classes of transfer and consult are made up after those of mute, hold and end.
 */
export const g2Parts: GenerationParts = {
	classes: {
		article: 'acd-interaction acd-interaction-v2',
		header: 'interaction-header-v2',
		wrapupPlace: 'wrapup-instance',
		notes: 'wrapup-notes',
	},
	card: g2Card,
	headerName: () => element('h1', { id: 'interaction-header-participant-name' }),
	answer,
	controlBar: () => element('div', { role: 'toolbar', class: 'interaction-controls-primary' }),
	control,
	toggleBar: () => element('div', { class: 'interaction-tools' }),
	toggle,
	wrapupRoot: () => element('section', { class: 'wrapup-main-container', 'data-testid': 'wrapup-main-container' }),
	wrapupHeader: g2Header,
	codeChoice: g2CodeList,
	footer: g2Footer,
};
