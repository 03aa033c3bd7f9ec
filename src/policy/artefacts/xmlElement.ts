import { xmlText } from './xmlText.ts';

/** An element: name, attributes, and either text or other elements. */
export type XmlElement = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly content: string | readonly XmlElement[];
};

/** Makes an element. */
export function xmlElement(
	name: string,
	attributes: XmlElement['attributes'],
	content: XmlElement['content'] = [],
): XmlElement {
	return { name, attributes, content };
}

/** Writes an element, a tag a line and no white space around texts: the editors that read these files show it. */
export function writeXml({ name, attributes, content }: XmlElement, depth = 0): string {
	const indent = '\t'.repeat(depth);
	const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(value)}"`)].join(' ');
	if (content.length === 0) return `${indent}<${start}/>\n`;
	if (typeof content === 'string') return `${indent}<${start}>${xmlText(content)}</${name}>\n`;
	const inside = content.map((element) => writeXml(element, depth + 1)).join('');
	return `${indent}<${start}>\n${inside}${indent}</${name}>\n`;
}
