/** How conversations are shown: the names of the codes, and whether drafts are among the wrap-ups. */
export type ShapeView = {
	/** The name of an organisation code; `undefined` for a code that is none. */
	nameOf(this: void, code: string): string | undefined;
	/** See the switch `draftsInConversations`. */
	readonly drafts: boolean;
};
