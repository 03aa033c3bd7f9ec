import type { EndKind } from './sighting.ts';

/** What the platform said last of one of the agent's conversations. */
export type PlatformWord = {
	readonly conversationId: string;
	readonly state: 'ringing' | 'connected' | 'ended' | 'wrapUp' | EndKind;
};
