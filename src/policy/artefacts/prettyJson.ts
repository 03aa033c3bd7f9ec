const columns = 120;
const tabColumns = 2;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function inOneLine(list: readonly unknown[]): string {
	return `[${list.map((value) => JSON.stringify(value)).join(', ')}]`;
}

function written(value: unknown, depth: number, before: number): string {
	if (!isObject(value)) return JSON.stringify(value);
	const indent = '\t'.repeat(depth + 1);
	const end = `\n${'\t'.repeat(depth)}`;
	if (Array.isArray(value)) {
		const line = inOneLine(value);
		if (value.length === 0 || (!value.some(isObject) && before + line.length < columns)) return line;
		const lines = value.map((item) => indent + written(item, depth + 1, (depth + 1) * tabColumns));
		return `[\n${lines.join(',\n')}${end}]`;
	}
	const lines = Object.entries(value).map(([key, item]) => {
		const name = `${JSON.stringify(key)}: `;
		return indent + name + written(item, depth + 1, (depth + 1) * tabColumns + name.length);
	});
	return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}${end}}`;
}

/** JSON for people: an entry a line, short lists in one, a line break at the end. As the project's formatter has it. */
export function prettyJson(value: unknown): string {
	return `${written(value, 0, 0)}\n`;
}
