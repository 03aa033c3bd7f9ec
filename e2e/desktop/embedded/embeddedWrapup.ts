import type { InteractionView } from '../agentView.ts';
import type { DeskSession } from '../deskMessages.ts';
import { type DeskState, phaseOf } from '../page/deskState.ts';
import { element } from '../page/element.ts';
import { reportMoment } from '../page/report.ts';
import type { RestClient } from '../page/restClient.ts';
import { storeWrapup } from '../page/storeWrapup.ts';
import { isCodeList } from '../page/wrapupCode.ts';
import { dropdownTexts } from './dropdownTexts.ts';
import { sparkDropdown } from './sparkDropdown.ts';

/** The wrap-up of one interaction in the embedded client: a dropdown and a button, there only once it is over. */
export type EmbeddedWrapup = {
	readonly node: HTMLElement;
	draw(state: DeskState, interaction: InteractionView): void;
	choose(codeId: string): boolean;
	finish(): boolean;
	remove(): void;
};

/** Makes the wrap-up part of an interaction; hidden at first. */
export function embeddedWrapup(session: DeskSession, rest: RestClient, first: InteractionView): EmbeddedWrapup {
	const { conversationId } = first;
	let interaction = first;
	let chosen: string | null = null;
	let asked = false;
	let shown = false;
	const choose = async (codeId: string): Promise<void> => {
		chosen = codeId;
		done.disabled = false;
		reportMoment('codeChosen', conversationId);
		if (session.switches.provisional === 'never') return;
		await storeWrapup(rest, interaction, { code: codeId, notes: '', provisional: true }, 'post');
	};
	const finish = async (): Promise<void> => {
		done.disabled = true;
		reportMoment('donePressed', conversationId);
		const wrapup = chosen === null ? 'skip' : { code: chosen, notes: '' };
		const status = await storeWrapup(
			rest,
			interaction,
			wrapup,
			wrapup === 'skip' ? 'patch' : session.switches.finalWrite,
		);
		if (status < 300) return;
		done.disabled = false;
		reportMoment('writeFailed', conversationId);
	};
	const list = sparkDropdown(dropdownTexts(session), (codeId) => void choose(codeId));
	const done = element('button', { type: 'button' }, element('slot'));
	done.disabled = true;
	done.addEventListener('click', () => void finish());
	const doneHost = element('gux-button', { accent: 'primary' }, session.texts.done);
	doneHost.attachShadow({ mode: 'open' }).append(done);
	const node = element('section', { hidden: '' }, element('h2', {}, session.texts.wrapupCodes), list.node, doneHost);

	const loadCodes = async (): Promise<void> => {
		const { participantId } = interaction;
		const answer = await rest('GET', `/conversations/${conversationId}/participants/${participantId}/wrapupcodes`);
		list.show(answer.status === 200 && isCodeList(answer.body) ? answer.body : []);
		reportMoment('wrapupReady', conversationId);
	};
	const setShown = (next: boolean): void => {
		if (next === shown) return;
		shown = next;
		node.toggleAttribute('hidden', !next);
		reportMoment(next ? 'wrapupShown' : 'wrapupHidden', conversationId);
		if (!next || asked) return;
		asked = true;
		reportMoment('wrapupKnowable', conversationId);
		void loadCodes();
	};
	return {
		node,
		draw: (state, next) => {
			interaction = next;
			if (next.prompt === 'optional' && chosen === null) done.disabled = next.phase !== 'wrapping';
			const wrapping = phaseOf(state, next) === 'wrapping';
			setShown(wrapping && state.selected === conversationId);
		},
		choose: (codeId) => list.click(codeId),
		finish: () => {
			const pressable = !done.disabled;
			done.click();
			return pressable;
		},
		remove: () => {
			setShown(false);
			node.remove();
		},
	};
}
