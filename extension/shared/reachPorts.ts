/** A key of the browser as it is really set; `shortcut` is empty where there is none. */
export type BrowserKey = { readonly name: string; readonly description: string; readonly shortcut: string };

/** The browser's ways to reach the panel from elsewhere, for pages that show them. */
export type ReachPorts = {
	readonly keys: () => Promise<readonly BrowserKey[]>;
	/** Opens the browser's own page for keys. Answers whether it has one that we may open. */
	readonly changeKeys: () => Promise<boolean>;
	readonly mayNotify: () => Promise<boolean>;
	/** Asks the agent for desktop notifications. Must be the first thing a click handler does, or the browser refuses. */
	readonly askToNotify: () => Promise<boolean>;
	/** Opens the first-run page, which ends with the practice. */
	readonly openWelcome: () => Promise<void>;
};
