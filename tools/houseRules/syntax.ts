import { parseSync } from 'vite';

/** A node of the syntax tree, as the parser of the build gives it; its fields are looked at one by one. */
export type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string };

/** Whether a field of a node is a node itself. */
export function isNode(value: unknown): value is SyntaxNode {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes in one field: none, one, or those of a list. */
export function nodesIn(value: unknown): SyntaxNode[] {
	if (Array.isArray(value)) return value.filter(isNode);
	return isNode(value) ? [value] : [];
}

/** The nodes right below a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
	return Object.values(node).flatMap(nodesIn);
}

/** A node with everything below it. */
export function within(node: SyntaxNode): SyntaxNode[] {
	return [node, ...childrenOf(node).flatMap(within)];
}

/** The tree of a file; throws with the parser's words where the text is no TypeScript. */
export function parse(path: string, text: string): SyntaxNode {
	const { program, errors } = parseSync(path, text);
	const [error] = errors;
	if (error !== undefined) throw new Error(`${path}: ${error.message}`);
	if (!isNode(program)) throw new Error(`${path}: the parser gave no tree.`);
	return program;
}
