import type { Surface } from '../harness/surface.ts';
import { until } from '../harness/until.ts';

/** A hand on the keyboard alone, in either browser. */
export type Keyboard = {
	/** Presses Tab until the focus is on an element that matches. Throws when the tab key never comes there. */
	tabTo(selector: string): Promise<void>;
	press(...keys: readonly string[]): Promise<void>;
	type(text: string): Promise<void>;
	/** Waits until the focus is on an element that matches, without pressing anything. */
	waitForFocus(selector: string): Promise<void>;
	/** Goes to a button and presses Enter. */
	push(selector: string): Promise<void>;
};

/** More stops than a panel has. */
const mostStops = 60;

/** The keyboard of the panel on a surface. */
export function keyboardOf(surface: Surface): Keyboard {
	const isAt = async (selector: string): Promise<boolean> =>
		(await surface.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) === true;
	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) await surface.press(key);
	};
	const tabTo = async (selector: string): Promise<void> => {
		await until(
			() => surface.evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`),
			(there) => there === true,
			{ what: `${selector} to be there`, milliseconds: 20_000 },
		);
		for (let stop = 0; stop < mostStops; stop += 1) {
			if (await isAt(selector)) return;
			await surface.press('Tab');
		}
		throw new Error(`The tab key never came to ${selector}.`);
	};
	return {
		tabTo,
		press,
		type: (text) => press(...Array.from(text)),
		waitForFocus: async (selector) => {
			await until(
				() => isAt(selector),
				(is) => is,
				{ what: `the focus to be on ${selector}`, milliseconds: 20_000 },
			);
		},
		push: async (selector) => {
			await tabTo(selector);
			await press('Enter');
		},
	};
}
