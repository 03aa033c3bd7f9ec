import { freeNames } from './freeNames.ts';
import { importsOf } from './importsOf.ts';
import { productFiles, type Rule } from './sources.ts';
import { parse, within } from './syntax.ts';

const declaredIn = 'src/storage/items.ts';
const reader = 'extension/background/session.ts';

const names = (path: string, text: string) =>
	within(parse(path, text)).some((node) => node.type === 'Identifier' && node['name'] === 'sessionItem');

/** Only one module of the background touches the stored session, so only one can leak the token. */
export const tokenReader: Rule = (sources) =>
	productFiles(sources, 'extension', 'src')
		.filter(([path, text]) => path !== declaredIn && path !== reader && names(path, text))
		.map(([path]) => `${path} refers to the stored session; only ${reader} may.`);

/** `session.ts` names no browser API, so that every end of a sign-in can be tested in Node. */
export const sessionRunsInNode: Rule = (sources) =>
	productFiles(sources, 'extension/background')
		.filter(([path]) => path === reader)
		.filter(
			([path, text]) =>
				importsOf(path, text).some(({ to }) => to === 'webextension-polyfill') ||
				freeNames(path, text).some((name) => name === 'chrome' || name === 'browser'),
		)
		.map(([path]) => `${path} names a browser API; take it as a port.`);
