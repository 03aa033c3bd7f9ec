/** One interaction card of the roster. */
export type CardFacts = {
	/**
	 * Tells this card from the others of its frame for as long as the frame lives, also when the desktop draws it anew.
	 * An opaque number; the same number in another frame is another card.
	 */
	readonly token: number;
	readonly selected: boolean;
	/** The conversation the card links to, as a lower-case UUID; null where the card names none. */
	readonly conversationId: string | null;
};

/** What one frame of the agent's desktop shows of the wrap-up tool. */
export type WrapUpPanelFacts = {
	/** Laid out and not hidden by any ancestor. */
	readonly visible: boolean;
	/** The button that finishes after-call work can be pressed. */
	readonly applyEnabled: boolean;
	/** An option of the code list is selected. */
	readonly codeSelected: boolean;
	/** Which way the clock of the panel runs, as far as two readings of it tell. */
	readonly clock: 'none' | 'up' | 'down' | 'unknown';
	/** A clock that runs down has come to its end. */
	readonly atZero: boolean;
	/** How often the button that finishes was pressed in this frame, while it could be; the number only grows. */
	readonly finishPresses: number;
};

/**
 * Everything a frame may say about the desktop: booleans, counts, enumerations, opaque numbers, and the id of a
 * conversation where the page itself shows one in a link or in its own address. No name, no number and no words of a
 * customer are in it, so none can leave the page. It is a wake-up signal; what is true, the platform says.
 */
export type DesktopFacts = {
	/** Which generation of the desktop's structure matched, `policy` for a pack of the admin's, or `none`. */
	readonly generation: 'g2' | 'g2b' | 'g1' | 'embedded' | 'policy' | 'none';
	/** Version of the pack that matched; 0 for `none`. */
	readonly packVersion: number;
	readonly shell: boolean;
	/** The roster in the page's order; at most 20 cards. */
	readonly cards: readonly CardFacts[];
	/** The button that ends the selected interaction is there. */
	readonly endButton: boolean;
	readonly sessionInvalid: boolean;
	readonly wrapUpPanel: WrapUpPanelFacts | null;
	/** The conversation a window of its own was opened for, as a lower-case UUID; null in every other document. */
	readonly popOutId: string | null;
};
