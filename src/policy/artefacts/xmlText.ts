const names: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
};

/**
 * Text for an element or a quoted attribute of XML 1.0. Line breaks are written as numbers, so that no parser joins or
 * trims them; other control characters, which XML cannot carry, become U+FFFD.
 */
export function xmlText(text: string): string {
	return text.replaceAll(/[&<>"]|[^\u0020-\ufffd]/g, (letter) => names[letter] ?? '\ufffd');
}
