/** A conversation as an event or the list tells it, with these participants. */
export const conversationEvent = (...participants: readonly object[]) => ({ id: 'c1', participants });

/** An entry of the messages that a communication lists, written so many seconds after nine. */
export const messageOf = (messageId: string, seconds: number) => ({
	messageId,
	messageTime: new Date(Date.UTC(2026, 10, 22, 9, 0, seconds)).toISOString(),
	messageStatus: 'received',
});
