/** Keys that are not a character, as WebDriver writes them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const namedKeys: Readonly<Record<string, string>> = {
	Enter: '\uE007',
	Escape: '\uE00C',
	Tab: '\uE004',
	Backspace: '\uE003',
	ArrowUp: '\uE013',
	ArrowDown: '\uE015',
};

/** BiDi's input source for pressing keys one after another; each is a character or a name of {@link namedKeys}. */
export function keySource(keys: readonly string[]): object {
	const actions = keys.flatMap((key) => {
		const value = namedKeys[key] ?? key;
		return [
			{ type: 'keyDown', value },
			{ type: 'keyUp', value },
		];
	});
	return { type: 'key', id: 'keyboard', actions };
}

/** BiDi's input source for one click in the middle of an element, named by its shared id. */
export function clickSource(sharedId: string): object {
	const origin = { type: 'element', element: { sharedId } };
	return {
		type: 'pointer',
		id: 'mouse',
		actions: [
			{ type: 'pointerMove', x: 0, y: 0, origin },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 },
		],
	};
}
