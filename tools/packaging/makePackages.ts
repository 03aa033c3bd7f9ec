import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../manifest.json' with { type: 'json' };
import { buildExtension, projectRoot } from '../build/buildExtension.ts';
import { chromiumId } from '../channels.ts';
import type { Target } from '../manifest.ts';
import { billOfMaterials } from './billOfMaterials.ts';
import { bundledPackages } from './bundledPackages.ts';
import { sha256 } from './checksums.ts';
import { chromeUpdates } from './chromeUpdates.ts';
import { crx3 } from './crx3.ts';
import { firefoxUpdates } from './firefoxUpdates.ts';
import { packagedFiles } from './packagedFiles.ts';
import { type PackageKind, packageName, updateManifestName } from './packageName.ts';
import type { PackageOrder } from './packageOrder.ts';
import { type Files, readFolder } from './readFolder.ts';
import { channelMarks } from './releaseChannel.ts';
import { sourceFiles } from './sourceFiles.ts';
import { zipFiles } from './zipFiles.ts';

/** The finished packages by name, and the files of the Firefox add-on for whoever looks at it next. */
export type Packages = { readonly files: Files; readonly addOn: Files };

/** What naming and offering a package needs to know of its order. */
type Release = Pick<PackageOrder, 'channel' | 'version' | 'downloads'>;

async function build(target: Target): Promise<Files> {
	const folder = mkdtempSync(join(tmpdir(), `afterword-${target}-`));
	try {
		await buildExtension({ target, outDir: folder });
		return readFolder(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const nameIn = ({ channel, version }: Release, kind: PackageKind) =>
	packageName(kind, version, channelMarks[channel].productName);

/** The address of the update manifest, where the packages are served from an own place. */
function updateAddress({ channel, downloads }: Release, target: Target): string | undefined {
	return downloads === undefined
		? undefined
		: downloads + updateManifestName(target, channelMarks[channel].productName);
}

/**
 * The update manifest of Firefox for one .xpi. Made again after Mozilla has signed it, because a signature changes the
 * bytes and with them the hash.
 */
export function offerToFirefox(
	release: Release & { readonly downloads: string },
	name: string,
	xpi: Uint8Array,
): Files {
	const { geckoId, productName } = channelMarks[release.channel];
	const offer = {
		id: geckoId,
		version: release.version,
		address: release.downloads + name,
		sha256: sha256(xpi),
		oldestBrowser: manifest.browser_specific_settings.gecko.strict_min_version,
	};
	return new Map([[updateManifestName('firefox', productName), Buffer.from(firefoxUpdates(offer))]]);
}

/** The signed package for Chrome and Edge with its update manifest; neither of them without a key. */
function chromePackages(order: PackageOrder, built: Files): Files {
	const files = new Map<string, Uint8Array>();
	const { channel, version, key, downloads } = order;
	if (key === undefined) return files;
	const publicKey = Buffer.from(key.publicKey).toString('base64');
	const address = updateAddress(order, 'chrome');
	const packaging = { target: 'chrome', channel, version, key: publicKey, updateAddress: address } as const;
	const crx = crx3(zipFiles(packagedFiles(built, packaging)), key);
	const name = nameIn(order, 'chromeCrx');
	files.set(name, crx);
	if (downloads === undefined) return files;
	const updates = chromeUpdates({
		id: chromiumId(publicKey),
		version,
		address: downloads + name,
		sha256: sha256(crx),
		oldestBrowser: manifest.minimum_chrome_version,
	});
	return files.set(updateManifestName('chrome', channelMarks[channel].productName), Buffer.from(updates));
}

/**
 * Builds both forms of the extension and makes everything that is published of them, checksums apart. The same sources,
 * key and order make the same bytes, on any machine and in any folder.
 */
export async function makePackages(order: PackageOrder): Promise<Packages> {
	const { channel, version, downloads } = order;
	const [chrome, firefox, inChrome, inFirefox] = await Promise.all([
		build('chrome'),
		build('firefox'),
		bundledPackages('chrome'),
		bundledPackages('firefox'),
	]);
	const bundled = [...new Set([...inChrome, ...inFirefox])].sort();
	const bill = billOfMaterials({
		version,
		bundled,
		lock: readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'),
	});
	const addOn = packagedFiles(firefox, {
		target: 'firefox',
		channel,
		version,
		updateAddress: updateAddress(order, 'firefox'),
	});
	const xpi = zipFiles(addOn);
	const files: [name: string, bytes: Uint8Array][] = [
		[nameIn(order, 'chromeZip'), zipFiles(packagedFiles(chrome, { target: 'chrome', channel, version }))],
		...chromePackages(order, chrome),
		[nameIn(order, 'firefoxXpi'), xpi],
		...(downloads === undefined ? [] : offerToFirefox({ ...order, downloads }, nameIn(order, 'firefoxXpi'), xpi)),
		[nameIn(order, 'sourceZip'), zipFiles(sourceFiles(projectRoot.replace(/\/$/, '')))],
		[nameIn(order, 'billOfMaterials'), Buffer.from(bill)],
	];
	return { files: new Map(files), addOn };
}
