import { productFiles, type Rule } from './sources.ts';
import { isNode, nodesIn, parse, type SyntaxNode, within } from './syntax.ts';

/** Attributes that are shown or read aloud. */
const spoken = /^(aria-(label|description|valuetext|roledescription|placeholder)|alt|label|placeholder|title)$/;
const speakers = new Set(['text', 'countedText', 'textIfKnown']);
const hasWords = (words: unknown): boolean => typeof words === 'string' && /\p{L}{2}/u.test(words);
const nameOf = (node: unknown): string => (isNode(node) && 'name' in node ? String(node['name']) : '');

const isCallOf = (node: SyntaxNode, names: ReadonlySet<string>): boolean =>
	node.type === 'CallExpression' && names.has(nameOf(node['callee']));

/** The literal words in an expression that may be shown: itself, or one of its branches. */
function literals(node: SyntaxNode): unknown[] {
	switch (node.type) {
		case 'Literal':
		case 'JSXText':
			return [node['value']];
		case 'TemplateLiteral':
			return nodesIn(node['quasis']).map((one) => (one['value'] as { readonly cooked?: unknown }).cooked);
		case 'JSXExpressionContainer':
			return nodesIn(node['expression']).flatMap(literals);
		case 'ConditionalExpression':
			return [...nodesIn(node['consequent']), ...nodesIn(node['alternate'])].flatMap(literals);
		case 'LogicalExpression':
			return nodesIn(node['right']).flatMap(literals);
		default:
			return [];
	}
}

/** Words that stand in the code, where the agent would read or hear them. */
function ownWords(node: SyntaxNode): unknown[] {
	if (node.type === 'JSXElement' || node.type === 'JSXFragment') return nodesIn(node['children']).flatMap(literals);
	if (node.type === 'JSXAttribute' && spoken.test(nameOf(node['name'])))
		return nodesIn(node['value']).flatMap(literals);
	return [];
}

/** An expression, or what it may turn out to be: the branches of a choice. */
function branches(node: SyntaxNode): SyntaxNode[] {
	const inner = [node['consequent'], node['alternate'], node['left'], node['right']].flatMap(nodesIn);
	return /^(Conditional|Logical)Expression$/.test(node.type) ? inner.flatMap(branches) : [node];
}

/** Whether a sentence is put together: a string of the product beside another piece, in a template, a sum or a list joined. */
function isPutTogether(node: SyntaxNode): boolean {
	const speaks = (part: SyntaxNode): boolean => within(part).some((one) => isCallOf(one, speakers));
	switch (node.type) {
		case 'TemplateLiteral':
			return nodesIn(node['expressions'])
				.flatMap(branches)
				.some((one) => isCallOf(one, speakers));
		case 'BinaryExpression':
			return (
				node['operator'] === '+' &&
				[node['left'], node['right']]
					.flatMap(nodesIn)
					.flatMap(branches)
					.some((one) => isCallOf(one, speakers))
			);
		case 'CallExpression': {
			const { callee } = node;
			if (!isNode(callee) || callee.type !== 'MemberExpression') return false;
			const [method, on] = [nameOf(callee['property']), nodesIn(callee['object'])];
			const [separator] = nodesIn(node['arguments']);
			// Lines and columns are no sentence.
			const isTable = typeof separator?.['value'] === 'string' && /^[\n\t]+$/.test(separator['value']);
			return (method === 'concat' || (method === 'join' && !isTable)) && on.some(speaks);
		}
		default:
			return false;
	}
}

/** Whether a number, a time or a list is written in the browser's language instead of the one that is spoken. */
function ignoresLanguage(node: SyntaxNode): boolean {
	const { callee } = node;
	if (!isNode(callee) || callee.type !== 'MemberExpression') return false;
	const [first] = nodesIn(node['arguments']);
	if (node.type === 'CallExpression' && /^toLocale(Date|Time)?String$/.test(nameOf(callee['property']))) {
		// Sweden writes dates as files and machines do.
		return first?.['value'] !== 'sv';
	}
	const isIntl = nameOf(callee['object']) === 'Intl' && node.type === 'NewExpression';
	return isIntl && (first === undefined || first.type === 'Literal' || nameOf(first) === 'undefined');
}

/** Formatters that are made only to be asked, such as for the time zone. */
const asked = (nodes: readonly SyntaxNode[]): ReadonlySet<SyntaxNode> =>
	new Set(
		nodes
			.filter(({ type, property }) => type === 'MemberExpression' && nameOf(property) === 'resolvedOptions')
			.flatMap((node) => nodesIn(node['object'])),
	);

function faultsIn(tree: SyntaxNode): string[] {
	const nodes = within(tree);
	const harmless = asked(nodes);
	return nodes.filter((node) => !harmless.has(node)).flatMap(faults);
}

function faults(node: SyntaxNode): string[] {
	return [
		...ownWords(node)
			.filter(hasWords)
			.map((words) => `says "${String(words).trim()}" itself; give it a name in public/_locales`),
		...(isPutTogether(node) ? ['puts a sentence together; make it one string with placeholders'] : []),
		...(ignoresLanguage(node) ? ['formats without the language that is spoken; use spokenFormat'] : []),
	];
}

/** Every word an agent reads comes from the strings, whole, and every figure is written in the language that is spoken. */
export const spokenWords: Rule = (sources) =>
	productFiles(sources, 'extension')
		.filter(([path]) => path !== 'extension/shared/text.ts')
		.flatMap(([path, text]) => [...new Set(faultsIn(parse(path, text)))].map((fault) => `${path} ${fault}.`));
