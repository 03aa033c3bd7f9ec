import { type ReadElement, readXml } from './readXml.ts';

function pairs(children: readonly ReadElement[]): (readonly [string, unknown])[] {
	return children.flatMap((child, index) => {
		const next = children[index + 1];
		if (index % 2 === 1) return [];
		if (child.name !== 'key' || next === undefined) throw new Error('A dictionary has keys and values in turn.');
		return [[child.text, valueIn(next)] as const];
	});
}

function numberOf({ text }: ReadElement, pattern: RegExp): number {
	if (!pattern.test(text)) throw new Error(`${text} is no number here.`);
	return Number(text);
}

function valueIn(element: ReadElement): unknown {
	switch (element.name) {
		case 'string':
			return element.text;
		case 'integer':
			return numberOf(element, /^-?\d+$/);
		case 'real':
			return numberOf(element, /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/);
		case 'true':
			return true;
		case 'false':
			return false;
		case 'array':
			return element.children.map(valueIn);
		case 'dict':
			return Object.fromEntries(pairs(element.children));
		default:
			throw new Error(`A property list knows no ${element.name}.`);
	}
}

/**
 * Reads a property list of macOS in its XML form.
 *
 * @throws Error when it is none
 */
export function readPlist(text: string): unknown {
	if (!/^<\?xml [^>]+\?>\n<!DOCTYPE plist PUBLIC "-\/\/Apple\/\/DTD PLIST 1\.0\/\/EN" "[^"]+">\n/.test(text)) {
		throw new Error('A property list begins with its document type.');
	}
	const { name, attributes, children } = readXml(text);
	const [root, ...others] = children;
	if (name !== 'plist' || attributes['version'] !== '1.0' || root === undefined || others.length > 0) {
		throw new Error('A property list holds one value.');
	}
	return valueIn(root);
}
