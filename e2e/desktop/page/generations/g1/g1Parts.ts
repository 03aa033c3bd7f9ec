import type { Texts } from '../../../texts.ts';
import { button, element, emberId } from '../../element.ts';
import type { ControlFace, GenerationParts, HeaderParts, Toggle, ToggleFace } from '../generationParts.ts';
import { g1Card } from './g1Card.ts';
import { g1CodeSelect } from './g1CodeSelect.ts';
import { g1Footer } from './g1Footer.ts';

function header(texts: Texts): HeaderParts {
	const message = element('p', {});
	const line = element('div', {}, message);
	return {
		node: element('header', {}, line),
		line,
		message,
		clock: element('p', {}),
		required: element('small', {}, texts.wrapupRequired),
	};
}

function toggle({ label }: ToggleFace, onPress: () => void): Toggle {
	const node = button({ class: 'interaction-tab' }, onPress, label);
	return { node, draw: (active) => node.classList.toggle('selected-tab', active) };
}

/**
 * The desktop of about 2018. Public are the card, its name, the answer link, the finishing button and the mark of the
 * state; the pane, the select list, the clock as plain text and the text buttons are made up.
 */
export const g1Parts: GenerationParts = {
	classes: {
		article: 'acd-interaction',
		header: 'interaction-header',
		wrapupPlace: 'after-instance',
		notes: 'interaction-notes',
	},
	card: g1Card,
	headerName: () => element('h1', { class: 'participant-name' }),
	answer: (label, onAnswer) =>
		element('div', { class: 'messenger-actions' }, button({ class: 'answer-interaction' }, onAnswer, label)),
	controlBar: () => element('div', { class: 'interaction-actions' }),
	control: ({ label }: ControlFace, onPress) => button({ id: emberId() }, onPress, label),
	toggleBar: () => element('div', { class: 'interaction-tabs' }),
	toggle,
	wrapupRoot: () => element('section', { class: 'wrapup-pane' }),
	wrapupHeader: header,
	codeChoice: g1CodeSelect,
	footer: g1Footer,
};
