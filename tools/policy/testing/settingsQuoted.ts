const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The blocks of a Markdown document that are printed as they are: indented by four, or between fences. */
function blocksOf(text: string): string[] {
	const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
	const indented = text.match(/(?:^ {4}.*\n?)+/gm) ?? [];
	return [...fenced, ...indented];
}

function parsed(block: string): unknown {
	try {
		return JSON.parse(block);
	} catch {
		return null;
	}
}

/** The objects of extension settings in a policy, wherever the browser wants them, and in the form of Google's console. */
function settingsIn(value: unknown): unknown[] {
	if (!isRecord(value)) return [];
	const values = Object.values(value);
	if (values.length > 0 && values.every((one) => isRecord(one) && Object.keys(one).join() === 'Value')) {
		return [Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isRecord(one) ? one['Value'] : one]))];
	}
	const third = value['3rdparty'];
	const extensions = isRecord(third) ? (third['extensions'] ?? third['Extensions']) : undefined;
	return [
		...(isRecord(extensions) ? Object.values(extensions) : []),
		...values.filter((one) => one !== third).flatMap(settingsIn),
	];
}

/** The settings that a document prints as JSON to be pasted. */
export function settingsQuoted(text: string): unknown[] {
	return blocksOf(text).flatMap((block) => settingsIn(parsed(block)));
}
