import { posix } from 'node:path';
import { parse, type SyntaxNode, within } from './syntax.ts';

/** One import: where it leads, from the project's root for a file and as written for a package. */
export type Import = { readonly to: string; readonly typeOnly: boolean };

const importing = new Set([
	'ImportDeclaration',
	'ExportNamedDeclaration',
	'ExportAllDeclaration',
	'ImportExpression',
	'TSImportType',
]);

function target(node: SyntaxNode): string | null {
	const { source } = node;
	if (source === null || source === undefined) return null;
	const value = typeof source === 'object' && 'value' in source ? source.value : undefined;
	// An address that is put together at run time could lead anywhere, so it is an offence of its own.
	return typeof value === 'string' ? value : '(computed)';
}

/** Every way in which a file takes in another: import, export from, dynamic import, and the type of an import. */
export function importsOf(path: string, text: string): Import[] {
	return within(parse(path, text))
		.filter(({ type }) => importing.has(type))
		.flatMap((node) => {
			const to = target(node);
			if (to === null) return [];
			const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
			return [{ to: to.startsWith('.') ? posix.join(posix.dirname(path), to) : to, typeOnly }];
		});
}
