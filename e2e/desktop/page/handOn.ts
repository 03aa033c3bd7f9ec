import type { InteractionView } from '../agentView.ts';
import type { DeskSession, HandOn } from '../deskMessages.ts';
import { button, element } from './element.ts';
import type { ControlFace } from './generations/generationParts.ts';
import { partsOf } from './generations/partsOf.ts';
import { pageTime } from './pageTime.ts';
import { report } from './report.ts';

const steps = [
	{ name: 'takeOver', text: 'completeTransfer', how: 'transferAfterConsult', picture: 'forward' },
	{ name: 'conference', text: 'conference', how: 'conference', picture: 'people' },
	{ name: 'leave', text: 'endConsult', how: 'leave', picture: 'end' },
] as const;

/**
 * The controls by which an agent hands an interaction on or asks a colleague for advice, and how advice ends. `redraw`
 * draws the controls anew, with the list of colleagues open or closed.
 */
export function handOn(session: DeskSession, redraw: () => void) {
	const parts = partsOf(session);
	let asking: 'transfer' | 'consult' | null = null;
	const order = ({ conversationId }: InteractionView, how: HandOn, agentId = ''): void => {
		asking = null;
		void report({ kind: 'handOn', conversationId, how, agentId, at: pageTime() });
		redraw();
	};
	const colleagues = (interaction: InteractionView, how: 'transfer' | 'consult'): HTMLElement => {
		const list = element('div', { class: 'colleague-list' }, element('strong', {}, session.texts.chooseColleague));
		for (const { id, name } of session.colleagues) {
			list.append(button({ class: 'colleague' }, () => order(interaction, how, id), name));
		}
		return list;
	};
	return {
		/** Part of what tells one drawing of the controls from the next. */
		signature: (): string => asking ?? '',
		controls: (interaction: InteractionView): HTMLElement[] => {
			const { texts } = session;
			if (interaction.consulting) {
				return steps.map(({ name, text, how, picture }) =>
					parts.control({ name, label: texts[text], picture }, () => order(interaction, how)),
				);
			}
			const ask = (name: 'transfer' | 'consult', picture: ControlFace['picture']): HTMLElement =>
				parts.control({ name, label: texts[name], picture }, () => {
					asking = asking === name ? null : name;
					redraw();
				});
			const both = interaction.medium === 'call' ? [ask('consult', 'people')] : [];
			return [ask('transfer', 'forward'), ...both, ...(asking === null ? [] : [colleagues(interaction, asking)])];
		},
	};
}
