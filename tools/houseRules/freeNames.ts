import { childrenOf, isNode, nodesIn, parse, type SyntaxNode } from './syntax.ts';

type Scope = ReadonlySet<string>;

const nameOf = (node: SyntaxNode) => String(node['name']);

/** Names that a pattern binds: `a`, `{ a, b: c }`, `[d = 1, ...e]`. */
function boundBy(pattern: SyntaxNode): string[] {
	switch (pattern.type) {
		case 'Identifier':
			return [nameOf(pattern)];
		case 'Property':
			return nodesIn(pattern['value']).flatMap(boundBy);
		case 'AssignmentPattern':
			return nodesIn(pattern['left']).flatMap(boundBy);
		case 'TSParameterProperty':
			return nodesIn(pattern['parameter']).flatMap(boundBy);
		case 'ObjectPattern':
		case 'ArrayPattern':
		case 'RestElement':
			return childrenOf(pattern).flatMap(boundBy);
		default:
			return [];
	}
}

const isFunction = ({ type }: SyntaxNode) =>
	/^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(type);

/** Names that a statement declares in the scope it stands in. */
function declaredBy(statement: SyntaxNode): string[] {
	switch (statement.type) {
		case 'VariableDeclaration':
			return nodesIn(statement['declarations']).flatMap((one) => nodesIn(one['id']).flatMap(boundBy));
		case 'FunctionDeclaration':
		case 'ClassDeclaration':
			return nodesIn(statement['id']).map(nameOf);
		case 'ImportDeclaration':
			return nodesIn(statement['specifiers']).flatMap((one) => nodesIn(one['local']).map(nameOf));
		case 'ExportNamedDeclaration':
			return nodesIn(statement['declaration']).flatMap(declaredBy);
		default:
			return [];
	}
}

/** Names that a node brings into sight for everything below it. */
function opens(node: SyntaxNode): string[] {
	if (isFunction(node)) return [...nodesIn(node['params']).flatMap(boundBy), ...nodesIn(node['id']).map(nameOf)];
	if (node.type === 'CatchClause') return nodesIn(node['param']).flatMap(boundBy);
	if (/^For(In|Of)?Statement$/.test(node.type))
		return [node['init'], node['left']].flatMap(nodesIn).flatMap(declaredBy);
	if (node.type === 'SwitchStatement') {
		return nodesIn(node['cases']).flatMap((one) => nodesIn(one['consequent']).flatMap(declaredBy));
	}
	return nodesIn(node['body']).flatMap(declaredBy);
}

/** Types are gone when the code runs; only the expression inside a cast is left. */
const carriesExpression = /^TS(As|Satisfies|NonNull|Instantiation)|^TSParameterProperty/;

/** The fields of a node that hold names of properties or labels, which refer to nothing. */
function silentFields(node: SyntaxNode): readonly string[] {
	if (node['computed'] === true) return [];
	if (node.type === 'MemberExpression') return ['property'];
	if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(node.type)) return ['key'];
	if (/^(Import|Export)Specifier$/.test(node.type)) return ['imported', 'exported'];
	return /^(LabeledStatement|BreakStatement|ContinueStatement)$/.test(node.type) ? ['label'] : [];
}

function below(node: SyntaxNode): SyntaxNode[] {
	if (node.type.startsWith('TS')) return carriesExpression.test(node.type) ? nodesIn(node['expression']) : [];
	const silent = new Set([...silentFields(node), 'typeAnnotation', 'returnType', 'typeParameters', 'typeArguments']);
	return Object.entries(node).flatMap(([field, value]) => (silent.has(field) ? [] : nodesIn(value)));
}

const globalObjects = new Set(['globalThis', 'self', 'top', 'parent']);

/** `document` in `globalThis.document` and in `globalThis['document']`. */
function throughGlobalObject(node: SyntaxNode): string[] {
	const { object, property } = node;
	if (node.type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return [];
	if (object.type !== 'Identifier' || !globalObjects.has(nameOf(object))) return [];
	return [String(node['computed'] === true ? property['value'] : property['name'])];
}

function collect(node: SyntaxNode, scope: Scope): string[] {
	if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return scope.has(nameOf(node)) ? [] : [nameOf(node)];
	const opened = opens(node);
	const inner = opened.length === 0 ? scope : new Set([...scope, ...opened]);
	return [...throughGlobalObject(node), ...below(node).flatMap((child) => collect(child, inner))];
}

/**
 * The names a file uses without declaring them, so the globals it reaches for, each once. Strings, comments, types and
 * names of properties do not count; what is reached by `globalThis` does.
 */
export function freeNames(path: string, text: string): string[] {
	return [...new Set(collect(parse(path, text), new Set()))].sort();
}
