import type { DesktopSwitches } from '../desktopSwitches.ts';
import type { Texts } from '../texts.ts';
import { clockText } from './clockText.ts';
import type { HeaderParts } from './generations/generationParts.ts';
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
export function wrapupHeader(texts: Texts, parts: HeaderParts, midCallClock: DesktopSwitches['midCallClock']) {
	return {
		node: parts.node,
		draw: (model: WrapupModel, trouble: string): void => {
			const after = wrapupClock(model, Date.now());
			const talked = model.interaction.connectedAt;
			const shown = after ?? (midCallClock === 'up' && talked !== null ? Date.now() - talked : null);
			const hint = after === null ? texts.wrapupOpenEarly : texts.wrapupNow;
			setText(parts.message, trouble === '' ? hint : trouble);
			if (shown !== null) setText(parts.clock, clockText(shown));
			keep(parts.line, parts.clock, shown !== null);
			keep(parts.node, parts.required, after !== null && model.interaction.prompt !== 'optional');
		},
	};
}
