import { freeNames } from './freeNames.ts';
import { productFiles, type Rule } from './sources.ts';

const banned = ['browser', 'chrome', 'document', 'window'];

/** `src/` runs in Node as it is: it reaches for no global of the browser. What it needs of a page it is given. */
export const browserNames: Rule = (sources) =>
	productFiles(sources, 'src').flatMap(([path, text]) =>
		freeNames(path, text)
			.filter((name) => banned.includes(name))
			.map((name) => `${path} reaches for the global "${name}"; take it as a parameter.`),
	);
