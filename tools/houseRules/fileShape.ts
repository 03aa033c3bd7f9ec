import { productFiles, type Rule } from './sources.ts';
import { nodesIn, parse, type SyntaxNode } from './syntax.ts';

const mostLines = 300;

/** No file is longer than 300 lines: by then it holds two ideas. */
export const fileLength: Rule = (sources) =>
	[...sources]
		.map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
		.filter(({ lines }) => lines > mostLines)
		.map(({ path, lines }) => `${path} has ${lines} lines; split it by idea.`);

/** What is left undone is an issue, not a comment. */
export const nothingLeftUndone: Rule = (sources) =>
	[...sources].filter(([, text]) => /\b(TO)DO\b/.test(text)).map(([path]) => `${path} leaves something to be done.`);

const exportedIn = (statement: SyntaxNode): string[] =>
	statement.type === 'ExportNamedDeclaration'
		? [
				...nodesIn(statement['declaration']).flatMap((declaration) => [
					...nodesIn(declaration['id']),
					...nodesIn(declaration['declarations']).flatMap((one) => nodesIn(one['id'])),
				]),
				...nodesIn(statement['specifiers']).flatMap((one) => nodesIn(one['exported'])),
			].map((name) => String(name['name']))
		: [];

/** Files that start something instead of offering it. */
const entries = /(^|\/)main(\.iife)?\.tsx?$/;

/** Collections whose name is the subject of several exports of one rank. */
const collections = new Set([
	'extension/background/badge.ts',
	'extension/background/hostAccess.ts',
	'extension/shared/extensionApi.ts',
	'src/genesys/conversations.ts',
	'src/genesys/wrapUpRoutes.ts',
	'src/wrapup/lifecycle.ts',
]);

const baseName = (path: string) => path.replace(/^.*\//, '').replace(/\.tsx?$/, '');

/** Whether the export is the file's: `hosts` and `regionHosts`, `suggester` and `Suggester`, `ports` and `SessionPorts`. */
function carries(name: string, base: string): boolean {
	return name.toLowerCase().includes(base.toLowerCase().replace(/s$/, ''));
}

/** A file is named after its main export, so that whoever reads an import knows the file. */
export const fileNames: Rule = (sources) =>
	productFiles(sources, 'src', 'extension')
		.filter(([path]) => !entries.test(path) && !collections.has(path))
		.flatMap(([path, text]) => {
			const exported = nodesIn(parse(path, text)['body']).flatMap(exportedIn);
			const base = baseName(path);
			return exported.some((name) => carries(name, base))
				? []
				: [`${path} exports ${exported.join(', ') || 'nothing'}, but nothing that its name tells of.`];
		});
