import type { DesktopSwitches } from '../desktopSwitches.ts';
import type { Texts } from '../texts.ts';
import { clockText } from './clockText.ts';
import { element } from './element.ts';
import type { WrapupModel } from './wrapupPort.ts';

const timeBoxed = ['timeout', 'forcedTimeout', 'agentRequested'];

/** The clock of after-call work: towards zero where the queue limits it, else from zero; null before it began. */
export function wrapupClock(model: WrapupModel, now: number): number | null {
	const { afterCallWorkStartedAt, timeoutMs, prompt } = model.interaction;
	if (afterCallWorkStartedAt === null) return null;
	const spent = now - afterCallWorkStartedAt;
	return timeoutMs !== null && timeBoxed.includes(prompt) ? Math.ceil((timeoutMs - spent) / 1000) * 1000 : spent;
}

/** Writes only what is new, so that nothing changes in the document without need. */
function setText(target: HTMLElement, text: string): void {
	if (target.textContent !== text) target.textContent = text;
}

/** Puts a node in as the last one of its parent, or takes it out. */
function keep(parent: HTMLElement, node: HTMLElement, present: boolean): void {
	if (!present) node.remove();
	else if (node.parentNode !== parent) parent.append(node);
}

/** Message line and clock of the wrap-up tool. */
export function wrapupHeader(texts: Texts, midCallClock: DesktopSwitches['midCallClock']) {
	const message = element('p', { class: 'wrapup-message' });
	const required = element('p', { class: 'wrapup-duration-mandatory' }, texts.wrapupRequired);
	const duration = element('span', { class: 'wrapup-duration', 'data-testid': 'wrapup-header-message-duration' });
	const line = element('div', { class: 'wrapup-message-line' }, message);
	const node = element('div', { class: 'wrapup-messages' }, line);

	return {
		node,
		draw: (model: WrapupModel, trouble: string): void => {
			const after = wrapupClock(model, Date.now());
			const talked = model.interaction.connectedAt;
			const shown = after ?? (midCallClock === 'up' && talked !== null ? Date.now() - talked : null);
			const hint = after === null ? texts.wrapupOpenEarly : texts.wrapupNow;
			setText(message, trouble === '' ? hint : trouble);
			if (shown !== null) setText(duration, clockText(shown));
			keep(line, duration, shown !== null);
			keep(node, required, after !== null && model.interaction.prompt !== 'optional');
		},
	};
}
