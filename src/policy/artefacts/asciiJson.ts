/** JSON in one line that reads the same in every code page: what is not ASCII is written as `\u` and its number. */
export function asciiJson(value: unknown): string {
	return JSON.stringify(value).replaceAll(
		/[\u007f-\uffff]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
