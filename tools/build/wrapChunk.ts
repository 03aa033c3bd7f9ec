import { parseAst } from 'vite';

type Node = { readonly type: string; readonly start: number; readonly end: number };

/** Replaces a stretch of the code. */
type Change = { readonly start: number; readonly end: number; readonly text: string };

/** The names that the code of a wrapped chunk is given; the minifier makes none like them. */
export const given = { need: '$need', later: '$later', out: '$out' } as const;

/** The number of a chunk among those of the worker, by the name of its file. */
export type NumberOf = (file: string) => number;

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;

function* walk(value: unknown): Generator<Node & Record<string, unknown>> {
	if (Array.isArray(value)) for (const one of value) yield* walk(one);
	else if (isNode(value)) {
		yield value as Node & Record<string, unknown>;
		for (const child of Object.values(value)) yield* walk(child);
	}
}

/** The number of the chunk in `./chunk.js`, by which the parts know each other. */
function numberIn(code: string, source: unknown, numberOf: NumberOf): number {
	// The minifier writes some of them as templates.
	const quoted = isNode(source) ? code.slice(source.start, source.end) : '';
	const name = /^["'`]\.{0,2}\/(?:.*\/)?([^/]+\.js)["'`]$/.exec(quoted)?.[1];
	if (name === undefined) throw new Error(`The background imports ${quoted}, which is no file of the build.`);
	return numberOf(name);
}

const textOf = (node: unknown): string => {
	if (isNode(node) && 'name' in node) return String(node.name);
	if (isNode(node) && 'value' in node) return JSON.stringify(node.value);
	throw new Error('A name in an import or export of the background is of a form that is not known here.');
};

function importing(code: string, node: Node & Record<string, unknown>, numberOf: NumberOf): string {
	const specifiers = Array.isArray(node['specifiers']) ? (node['specifiers'] as Record<string, unknown>[]) : [];
	const needed = `${given.need}(${numberIn(code, node['source'], numberOf)})`;
	if (specifiers.length === 0) return `${needed};`;
	const names = specifiers.map((one) => {
		const local = textOf(one['local']);
		if (one['type'] === 'ImportSpecifier') return `${textOf(one['imported'])}:${local}`;
		return one['type'] === 'ImportDefaultSpecifier' ? `default:${local}` : `...${local}`;
	});
	return `const{${names.join()}}=${needed};`;
}

function exporting(node: Node & Record<string, unknown>): string {
	const specifiers = Array.isArray(node['specifiers']) ? (node['specifiers'] as Record<string, unknown>[]) : [];
	if (isNode(node['source']) || isNode(node['declaration']))
		throw new Error('A chunk of the background exports in a form that is not known here.');
	const names = specifiers.map((one) => `${textOf(one['exported'])}:${textOf(one['local'])}`);
	return `Object.assign(${given.out},{${names.join()}});`;
}

function changeOf(code: string, node: Node & Record<string, unknown>, numberOf: NumberOf): Change | null {
	const { type, start, end } = node;
	switch (type) {
		case 'ImportDeclaration':
			return { start, end, text: importing(code, node, numberOf) };
		case 'ExportNamedDeclaration':
			return { start, end, text: exporting(node) };
		case 'ImportExpression':
			return { start, end, text: `${given.later}(${numberIn(code, node['source'], numberOf)})` };
		case 'ExportAllDeclaration':
		case 'ExportDefaultDeclaration':
		case 'MetaProperty':
			throw new Error(`A chunk of the background has a ${type}, for which there is no form in a classic worker.`);
		default:
			return null;
	}
}

/**
 * Turns one built module into a function expression that a classic worker can call when it needs it:
 * `(need, later, out) => {…}`, where `need` gives the exports of another part by its number, `later` promises them, and
 * `out` takes its own. It stands where code is strict. What it exports must not change after it has run, which holds for everything but an `export let`.
 *
 * @throws Error for a form of import or export that has no counterpart there
 */
export function wrapChunk(code: string, numberOf: NumberOf): string {
	for (const name of Object.values(given))
		if (code.includes(name)) throw new Error(`A chunk of the background has a name of the loader, ${name}.`);
	const changes = [...walk(parseAst(code))]
		.map((node) => changeOf(code, node, numberOf))
		.filter((change) => change !== null);
	// From the end on, so that the places before stay what they are.
	const body = changes
		.sort((one, other) => other.start - one.start)
		.reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
	return `(${Object.values(given).join()})=>{${body.trim()}}`;
}
