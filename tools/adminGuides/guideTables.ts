/** The part of a page below a heading of any level, to the next one of the same or a higher level; empty without it. */
export function section(text: string, heading: string): string {
	const lines = text.split('\n');
	const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
	if (start < 0) return '';
	const level = lines[start]?.indexOf(' ') ?? 0;
	const rest = lines.slice(start + 1);
	const end = rest.findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= level);
	return rest.slice(0, end < 0 ? undefined : end).join('\n');
}

/** The rows of the tables in a text, without heads and rulers, each cell without the blanks around it. */
export function tableRows(text: string): string[][] {
	const lines = text.split('\n').map((line) => line.trim());
	return lines.flatMap((line, place) => {
		const isRow = line.startsWith('|') && !isRuler(line) && !isRuler(lines[place + 1] ?? '');
		return isRow
			? [
					line
						.slice(1, -1)
						.split('|')
						.map((cell) => cell.trim()),
				]
			: [];
	});
}

const isRuler = (line: string) => /^\|(?: *-+ *\|)+$/.test(line);

/** First lines of what looks like a table and is none, or has rows with more or fewer cells than its head. */
export function brokenTables(text: string): string[] {
	const blocks = [...text.matchAll(/(?:^ *\|.*\n?)+/gm)].map(([block]) => block.trimEnd().split('\n'));
	const cells = (line: string) => line.split('|').length;
	const isWhole = ([head = '', ruler = '', ...rows]: readonly string[]) =>
		isRuler(ruler.trim()) && [ruler, ...rows].every((line) => cells(line) === cells(head));
	return blocks.filter((lines) => !isWhole(lines)).map(([head = '']) => head.trim());
}

/** What stands between backticks in a text, in its order. */
export function codeIn(text: string): string[] {
	return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The fenced blocks of one language. */
export function codeBlocks(text: string, language: string): string[] {
	return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, named, block = '']) =>
		named === language ? [block] : [],
	);
}

/** The lines of a page that stand there as commands: indented by four blanks, outside of lists. */
export function commandLines(text: string): string[] {
	return [...text.matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => line);
}
