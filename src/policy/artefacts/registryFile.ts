import type { RegistryData, RegistryValue } from './registryValues.ts';

const hive = 'HKEY_LOCAL_MACHINE';

/** Text of a .reg file stands between quotes in ASCII; any other goes in as its UTF-16 bytes, right in every code page. */
const isAscii = (text: string) => /^[\u0020-\u007e]*$/.test(text);

function utf16Bytes(text: string): string {
	const units = [...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)), 0];
	return units.flatMap((unit) => [unit & 0xff, unit >> 8].map((byte) => byte.toString(16).padStart(2, '0'))).join(',');
}

const quoted = (text: string) => `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;

function written(data: RegistryData): string {
	if (typeof data === 'number') return `dword:${data.toString(16).padStart(8, '0')}`;
	return isAscii(data) ? quoted(data) : `hex(1):${utf16Bytes(data)}`;
}

/**
 * A file for `reg import` or a double click. First it takes away `cleared` with all below, so that settings of an earlier
 * file do not stay. ASCII with the line ends of Windows.
 */
export function registryFile(cleared: string, values: readonly RegistryValue[]): string {
	const keys = [...new Set(values.map(({ key }) => key))];
	const blocks = keys.map((key) => {
		const lines = values
			.filter((value) => value.key === key)
			.map(({ name, data }) => `${quoted(name)}=${written(data)}`);
		return [`[${hive}\\${key}]`, ...lines, ''];
	});
	return ['Windows Registry Editor Version 5.00', '', `[-${hive}\\${cleared}]`, '', ...blocks.flat()].join('\r\n');
}
