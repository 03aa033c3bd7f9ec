import type { InteractionView } from '../../agentView.ts';
import type { Texts } from '../../texts.ts';

/** What the button that finishes is called: without a way out before the time is over, it only saves. */
export function finishText({ prompt }: InteractionView, texts: Texts): string {
	return prompt === 'forcedTimeout' ? texts.save : texts.done;
}
