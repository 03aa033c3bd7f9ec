/** Reads JSON; anything else, such as a proxy's HTML, becomes `undefined`, which no schema of an answer accepts. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
