import manifest from '../../manifest.json' with { type: 'json' };
import { sha256 } from '../../tools/packaging/checksums.ts';
import { chromeUpdates } from '../../tools/packaging/chromeUpdates.ts';
import { crx3 } from '../../tools/packaging/crx3.ts';
import { packagedFiles } from '../../tools/packaging/packagedFiles.ts';
import { packageName, updateManifestName } from '../../tools/packaging/packageName.ts';
import { type Files, readFolder } from '../../tools/packaging/readFolder.ts';
import { zipFiles } from '../../tools/packaging/zipFiles.ts';
import { builtExtension } from '../harness/builtExtension.ts';
import type { ThrowAwayKey } from './throwAwayKey.ts';

/** One release for Chromium, as `npm run package` makes it of the build in `dist/chrome`. */
export type CrxRelease = {
	readonly version: string;
	/** Where the files will lie, with `/` at the end. */
	readonly downloads: string;
	readonly key: ThrowAwayKey;
	/** Changes the build first, e.g. into one that stores more. */
	readonly change?: (build: Files) => Files;
};

export const updatesFile = updateManifestName('chrome');

/** The .crx of a version with the update manifest that offers it. */
export function crxRelease({ version, downloads, key, change = (build) => build }: CrxRelease): Files {
	const updateAddress = downloads + updatesFile;
	const packaging = { target: 'chrome', channel: 'stable', version, key: key.publicKey, updateAddress } as const;
	const crx = crx3(zipFiles(packagedFiles(change(readFolder(builtExtension('chrome'))), packaging)), key.key);
	const name = packageName('chromeCrx', version);
	const updates = chromeUpdates({
		id: key.id,
		version,
		address: downloads + name,
		sha256: sha256(crx),
		oldestBrowser: manifest.minimum_chrome_version,
	});
	return new Map([
		[name, crx],
		[updatesFile, Buffer.from(updates)],
	]);
}
