import type { InteractionPhase } from '../../agentView.ts';
import type { TextKey } from '../../texts.ts';

/** What a card says of each phase. */
export const phaseText = {
	ringing: 'incoming',
	talking: 'onCall',
	ended: 'wrapupNow',
	wrapping: 'wrapupNow',
} as const satisfies Record<InteractionPhase, TextKey>;
