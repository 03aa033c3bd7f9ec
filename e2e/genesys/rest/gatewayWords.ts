/** The words of a gateway, or of a platform whose state has not followed its own events, about a write that comes too soon. */
export const notYetUpdatable = 'The conversation is not in a valid state to be updated.';

/** The words of a gateway about a write that comes too late; `current` is the state it has for the conversation. */
export function notAllowedIn(current: string): string {
	return `The conversation is not in a state that allows this operation. Current state: ${current}. Required state: active or wrapping.`;
}
