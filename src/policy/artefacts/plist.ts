import { writeXml, type XmlElement, xmlElement } from './xmlElement.ts';

/** A whole number that every reader takes as one: Chromium's have 32 bits and it drops longer ones. */
const isShortInteger = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

const isGiven = (value: unknown) => value !== null && value !== undefined;

function plistElement(value: unknown): XmlElement {
	if (typeof value === 'boolean') return xmlElement(String(value), {});
	if (typeof value === 'number') return xmlElement(isShortInteger(value) ? 'integer' : 'real', {}, String(value));
	if (Array.isArray(value)) return xmlElement('array', {}, value.filter(isGiven).map(plistElement));
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value).filter(([, item]) => isGiven(item));
		return xmlElement(
			'dict',
			{},
			entries.flatMap(([key, item]) => [xmlElement('key', {}, key), plistElement(item)]),
		);
	}
	return xmlElement('string', {}, typeof value === 'string' ? value : '');
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
`;

/** A JSON value as a property list of macOS. What is null is left out, because such a list has no word for it. */
export function plist(value: unknown): string {
	return head + writeXml(xmlElement('plist', { version: '1.0' }, [plistElement(value)]));
}
