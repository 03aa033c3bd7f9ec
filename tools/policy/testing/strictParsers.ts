import { spawnSync } from 'node:child_process';

/** Reads files named on its command line by parsers that forgive nothing, and prints what it could not read. */
const program = `
import json, plistlib, sys
from xml.dom import minidom
for path in sys.argv[1:]:
    try:
        with open(path, 'rb') as file:
            if path.endswith('.mobileconfig'): plistlib.load(file, fmt=plistlib.FMT_XML)
            elif path.endswith('.json'): json.load(file)
            elif path.endswith(('.admx', '.adml')): minidom.parse(file)
    except Exception as error:
        print(path, error)
`;

/** The complaints of strict parsers about files (one a line), or null where there is no Python to ask. */
export function strictComplaints(paths: readonly string[]): string | null {
	const { error, status, stdout, stderr } = spawnSync('python3', ['-c', program, ...paths], { encoding: 'utf8' });
	if (error !== undefined) return null;
	return status === 0 ? stdout : stderr;
}

/** What macOS itself says of property lists, or null elsewhere. */
export function plutilComplaints(paths: readonly string[]): string | null {
	const { error, status, stdout } = spawnSync('plutil', ['-lint', '-s', ...paths], { encoding: 'utf8' });
	if (error !== undefined) return null;
	return status === 0 ? '' : stdout;
}

/** What libxml says of XML, or null where it is not installed. */
export function xmllintComplaints(paths: readonly string[]): string | null {
	const { error, status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...paths], { encoding: 'utf8' });
	if (error !== undefined) return null;
	return status === 0 ? '' : stderr;
}
