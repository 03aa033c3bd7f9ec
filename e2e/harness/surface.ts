/**
 * One document on a screen, whatever drives the browser. It is as small as the page objects need, so that the same
 * page object works over playwright in Chromium and over WebDriver BiDi in Firefox.
 */
export type Surface = {
	goto(address: string): Promise<void>;
	/** Evaluates an expression in the document and waits for it if it is a promise. What comes back is JSON. */
	evaluate(expression: string): Promise<unknown>;
	/** Clicks the middle of the first element that matches, once it is there, by real pointer input. */
	click(selector: string): Promise<void>;
	/** Replaces the text of a field. */
	fill(selector: string, text: string): Promise<void>;
	/** Presses one key where the focus is: a character, or `Enter`, `Escape`, `Tab`, `ArrowDown`, `ArrowUp`. */
	press(key: string): Promise<void>;
	/** Saves a picture of what the document shows. */
	screenshot(path: string): Promise<void>;
	close(): Promise<void>;
};
