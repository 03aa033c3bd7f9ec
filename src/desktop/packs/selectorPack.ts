/**
 * Where a generation of the desktop keeps what the facts are made of. Data, so that a drift of the desktop is mended by
 * other data. Selectors use structure, test ids and ARIA only, never words, so every language is alike. An empty
 * selector says that the generation has no such thing.
 */
export type SelectorPack = {
	/** Grows with every change of the data; told with the facts. */
	readonly version: number;
	readonly generation: 'g2' | 'g2b' | 'g1' | 'embedded' | 'policy';
	readonly shell: string;
	readonly rosterCard: string;
	/** Matches a selected card, or what is around it. */
	readonly selectedCard: string;
	/** Links in a card that may name its conversation. */
	readonly cardLink: string;
	readonly endButton: string;
	readonly ringing: string;
	readonly sessionInvalid: string;
	/** The wrap-up tool. Where it is empty, the tool is the smallest element that holds one of each of `panelParts`. */
	readonly wrapUpPanel: string;
	readonly panelParts: readonly string[];
	/** Inside the wrap-up tool. */
	readonly applyButton: string;
	readonly selectedOption: string;
	/** Inside the wrap-up tool. Where it is empty, any text of it that is nothing but minutes and seconds. */
	readonly clock: string;
};
