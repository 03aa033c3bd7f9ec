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
};

/**
 * Everything a frame may say about the desktop: booleans, counts and enumerations. No text, no name, no number of a
 * customer is in it, so none can leave the page. It is a wake-up signal; what is true, the platform says.
 */
export type DesktopFacts = {
	/** Which generation of the desktop's structure matched, or `none`. */
	readonly generation: 'g2' | 'none';
	readonly shell: boolean;
	/** Interaction cards in the roster. */
	readonly rosterCount: number;
	/** Position of the selected card, or -1. */
	readonly selectedIndex: number;
	/** The button that ends the selected interaction is there. */
	readonly endButton: boolean;
	readonly ringing: boolean;
	readonly sessionInvalid: boolean;
	readonly wrapUpPanel: WrapUpPanelFacts | null;
};
