import { hashText } from './learner/hashText.ts';

const holdOutKind = 57;

/**
 * Whether a conversation gets no suggestions, to measure what they are worth: by its id alone, so that it is the same in
 * every life of the worker and nobody's choice. `percent` is 0 to 100.
 */
export function isHeldOut(conversationId: string, percent: number): boolean {
	return hashText(conversationId, holdOutKind) % 10_000 < percent * 100;
}
