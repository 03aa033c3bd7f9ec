/**
 * How long a change of the page has to last before it counts, in milliseconds. They hold back only what the platform has
 * not said. Sources: the debounce of a public script for the tool, the missing-card and start-up times of a public
 * extension that watches the roster; the others are ours.
 */
export const graces = {
	/** The end button and the tool, which are drawn anew at every change. */
	panel: 450,
	card: 1500,
	/** After a page has started. */
	start: 15_000,
	/** From the press that finishes to the tool's or the card's going. */
	press: 5000,
	/** From the page's word to the platform's: until then they only differ, after it they disagree. */
	platform: 3000,
	/** A page that went away and is back by then goes on where it was. */
	resume: 30_000,
} as const;
