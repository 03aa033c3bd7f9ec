import type { RegistryData, RegistryValue } from '../registryValues.ts';

/** What a .reg file does, in its order: whole keys it takes away, and values it sets. Keys without `HKEY_LOCAL_MACHINE`. */
export type ReadRegistryFile = { readonly cleared: readonly string[]; readonly values: readonly RegistryValue[] };

const hive = 'HKEY_LOCAL_MACHINE\\';
const text = String.raw`"((?:[^"\\]|\\["\\])*)"`;
const keyLine = /^\[(-?)([^\]]+)\]$/;
const valueLine = new RegExp(`^${text}=(?:${text}|dword:([0-9a-f]{8})|hex\\(1\\):([0-9a-f]{2}(?:,[0-9a-f]{2})*))$`);

const unescaped = (escaped: string) => escaped.replaceAll(/\\(["\\])/g, '$1');

function textOfBytes(list: string): string {
	const bytes = Buffer.from(list.replaceAll(',', ''), 'hex');
	const decoded = bytes.toString('utf16le');
	if (bytes.length % 2 === 1 || !decoded.endsWith('\0')) throw new Error('REG_SZ ends with a zero of two bytes.');
	return decoded.slice(0, -1);
}

function dataOf(quoted: string | undefined, dword: string | undefined, bytes: string | undefined): RegistryData {
	if (quoted !== undefined) return unescaped(quoted);
	if (dword !== undefined) return Number.parseInt(dword, 16);
	return textOfBytes(bytes ?? '');
}

/**
 * Reads a .reg file in the way `reg import` does, as far as these files go.
 *
 * @throws Error at the first line that is not understood
 */
export function readRegistryFile(file: string): ReadRegistryFile {
	const [head, ...lines] = file.split('\r\n');
	if (head !== 'Windows Registry Editor Version 5.00') throw new Error('A .reg file begins with its version.');
	const cleared: string[] = [];
	const values: RegistryValue[] = [];
	let key = '';
	for (const line of lines.filter((one) => one !== '')) {
		const [, minus, path] = keyLine.exec(line) ?? [];
		const [, name, ...data] = valueLine.exec(line) ?? [];
		if (path?.startsWith(hive) === true) {
			if (minus === '-') cleared.push(path.slice(hive.length));
			else key = path.slice(hive.length);
		} else if (name !== undefined && key !== '') {
			values.push({ key, name: unescaped(name), data: dataOf(data[0], data[1], data[2]) });
		} else {
			throw new Error(`Not understood: ${line}`);
		}
	}
	return { cleared, values };
}
