/** Who writes: a `bot` is a flow that spoke before any agent came. */
export type Writer = 'customer' | 'agent' | 'bot';

/** One line of a message conversation, before it is written. */
export type SimulatedLine = { readonly by: Writer; readonly text: string };

/** A line that was written. `at` is epoch milliseconds. */
export type SimulatedMessage = SimulatedLine & {
	readonly id: string;
	/** Its place in the conversation. */
	readonly order: number;
	readonly at: number;
	/** The user who wrote it; none for a customer or a bot. */
	readonly userId?: string;
};

/**
 * What a message conversation says when nobody gave it lines: made up, and easy to find again where it must not be.
 */
export const defaultLines: readonly SimulatedLine[] = [
	{ by: 'customer', text: 'Hello, the parcel with my green reading lamp was never handed over.' },
	{ by: 'agent', text: 'I am sorry to hear that. I am looking at what the courier wrote.' },
	{ by: 'customer', text: 'They say it stood at the fence on Larch Alley, and there is nothing there.' },
	{ by: 'agent', text: 'Then I am sending a second lamp, and you keep the first should it turn up.' },
];

/** Attributes that every customer brings unless the offer says otherwise: who they are, and nothing about the matter. */
export const defaultAttributes: Readonly<Record<string, string>> = {
	accountNumber: 'NW-4471-9035',
	callbackEmail: 'casey.customer@example.test',
};

/** All that is personal in what the centre makes up by itself; none of it may be found where it does not belong. */
export const personalWords: readonly string[] = [
	...defaultLines.map(({ text }) => text),
	...Object.values(defaultAttributes),
];
