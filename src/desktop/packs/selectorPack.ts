/**
 * Where a generation of the desktop keeps what the facts are made of. Data, so that a drift of the desktop is mended by
 * other data. Selectors use structure, test ids and ARIA only, never words, so every language is alike. An empty
 * selector says that the generation has no such thing.
 */
export type SelectorPack = {
	/** Grows with every change of the data; told with the facts. */
	readonly version: number;
	readonly generation: 'g2' | 'g2b' | 'g1' | 'embedded' | 'policy';
	/** The pack is for documents whose address has a path that begins like this; no selector. */
	readonly path: string;
	/**
	 * The containers that hold everything else but toasts and overlays. What is outside of them is not observed. This one,
	 * `shell` and `sessionInvalid` are those of the first pack of all; the other packs' go unread.
	 */
	readonly scope: string;
	readonly shell: string;
	/** Where matches hold each other, the innermost ones are the cards. */
	readonly rosterCard: string;
	/** Matches a selected card, or what is around it alone. */
	readonly selectedCard: string;
	/** What in a card may name its conversation, in an attribute. */
	readonly cardLink: string;
	readonly endButton: string;
	readonly sessionInvalid: string;
	/** The wrap-up tool, wherever in the desktop it is. */
	readonly wrapUpPanel: string;
	/**
	 * Where no `wrapUpPanel` is: the tool is the smallest element of the workspace that holds one of each. The part
	 * `mm:ss` is no selector but a text of minutes and seconds.
	 */
	readonly panelParts: readonly string[];
	/** Inside the wrap-up tool; of several none is meant. */
	readonly applyButton: string;
	/** Matches an `applyButton` that can be pressed. */
	readonly enabledButton: string;
	readonly selectedOption: string;
	/** Inside the wrap-up tool; its text is read where it is nothing but minutes and seconds. Empty: any such text. */
	readonly clock: string;
};

/** A pack of the policy: its version, and what is different from the desktop of today. */
export type PolicyPack = Partial<SelectorPack> & { readonly version: number; readonly generation: 'policy' };
