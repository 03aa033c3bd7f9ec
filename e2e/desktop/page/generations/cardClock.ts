import { tickingClock } from '../tickingClock.ts';
import type { CardFace } from './generationParts.ts';

/** The clock of a card: since the answer, or since after-call work began. */
export function cardClock({ interaction, phase }: CardFace): HTMLElement {
	return tickingClock(phase === 'wrapping' ? interaction.afterCallWorkStartedAt : interaction.connectedAt);
}
