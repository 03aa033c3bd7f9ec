const open = '“';
const close = '”';

/**
 * The texts between typographic quotes, outermost first, with every run of white space as one blank. In the guides for
 * administrators these quotes are for words of the product alone; other words have straight ones.
 *
 * @throws Error when a quote is not closed, with the words that follow it
 */
export function quotedSentences(text: string): string[] {
	const flat = text.replaceAll(/\s+/g, ' ');
	const found: string[] = [];
	let depth = 0;
	let start = 0;
	for (const { 0: mark, index: place } of flat.matchAll(/[“”]/g)) {
		if (mark === open && depth++ === 0) start = place + 1;
		if (mark === close && --depth === 0) found.push(flat.slice(start, place));
		if (depth < 0) throw new Error(`A quote is closed that was not opened, after: ${flat.slice(0, place).slice(-60)}`);
	}
	if (depth > 0) throw new Error(`A quote is not closed: ${flat.slice(start, start + 80)}`);
	return found;
}

/** A sentence of the product as the guides write it: an ellipsis stands for whatever varies. */
export function asWritten(message: string): string {
	return message.replaceAll(/\$\w+\$/g, '…');
}

const endsSentence = /[.?!]”?$/;

/** Whether words are a whole sentence of the product, or several that follow each other in one of its messages. */
export function isFromMessage(quoted: string, message: string): boolean {
	const written = asWritten(message);
	if (quoted === written) return true;
	const place = written.indexOf(quoted);
	if (place < 0 || quoted === '' || !endsSentence.test(quoted)) return false;
	const before = written.slice(0, place).trimEnd();
	const after = written.slice(place + quoted.length);
	return (before === '' || endsSentence.test(before)) && (after === '' || after.startsWith(' '));
}
