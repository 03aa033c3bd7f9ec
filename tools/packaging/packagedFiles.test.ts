import { describe, expect, it } from 'vitest';
import { packagedFiles } from './packagedFiles.ts';

const built = (manifest: object) =>
	new Map([
		['manifest.json', Buffer.from(JSON.stringify(manifest))],
		['managed_schema.json', Buffer.from('{}')],
	]);

const chrome = { name: '__MSG_productName__', version: '0.1.0', key: 'stable' };
const firefox = {
	name: '__MSG_productName__',
	version: '0.1.0',
	browser_specific_settings: { gecko: { id: 'afterword@afterword.example', strict_min_version: '142.0' } },
};

function manifestIn(files: ReadonlyMap<string, Uint8Array>): unknown {
	return JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString());
}

describe('packagedFiles', () => {
	it('leaves a stable package as built, but for the version', () => {
		const files = packagedFiles(built(chrome), { target: 'chrome', channel: 'stable', version: '0.1.1' });
		expect(manifestIn(files)).toEqual({ ...chrome, version: '0.1.1' });
		expect([...files.keys()]).toContain('managed_schema.json');
	});

	it('leaves out of the Firefox add-on what only Chromium reads', () => {
		const files = packagedFiles(built(firefox), { target: 'firefox', channel: 'stable', version: '0.1.0' });
		expect([...files.keys()]).toEqual(['manifest.json']);
		expect(manifestIn(files)).toEqual(firefox);
	});

	it('gives a beta a name and ids of its own', () => {
		const beta = { channel: 'beta', version: '0.2.0' } as const;
		const inChrome = manifestIn(packagedFiles(built(chrome), { ...beta, target: 'chrome' }));
		expect(inChrome).toEqual({ name: '__MSG_productName__ Beta', version: '0.2.0' });
		const inFirefox = manifestIn(packagedFiles(built(firefox), { ...beta, target: 'firefox' }));
		const gecko = { id: 'afterword-beta@afterword.example', strict_min_version: '142.0' };
		expect(inFirefox).toMatchObject({ browser_specific_settings: { gecko } });
	});

	it('names where newer versions are, and the key that signs', () => {
		const updateAddress = 'https://files.example.com/updates';
		const own = { channel: 'stable', version: '0.1.0', updateAddress } as const;
		const inChrome = manifestIn(packagedFiles(built(chrome), { ...own, target: 'chrome', key: 'own' }));
		expect(inChrome).toMatchObject({ key: 'own', update_url: updateAddress });
		const inFirefox = manifestIn(packagedFiles(built(firefox), { ...own, target: 'firefox' }));
		expect(inFirefox).toMatchObject({ browser_specific_settings: { gecko: { update_url: updateAddress } } });
	});
});
