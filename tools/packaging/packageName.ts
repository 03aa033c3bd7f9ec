import type { Target } from '../manifest.ts';

/** What `npm run package` makes, one file each. */
export type PackageKind =
	/** For the Chromium stores, and to unpack by hand. */
	| 'chromeZip'
	/** For Chrome and Edge by policy from an own server. */
	| 'chromeCrx'
	| 'firefoxXpi'
	/** The same as signed by Mozilla, which release versions of Firefox insist on. */
	| 'firefoxSignedXpi'
	/** What the review of a store builds the packages from. */
	| 'sourceZip'
	| 'billOfMaterials'
	| 'checksums';

const endings: Readonly<Record<PackageKind, string>> = {
	chromeZip: 'chrome.zip',
	chromeCrx: 'chrome.crx',
	firefoxXpi: 'firefox.xpi',
	firefoxSignedXpi: 'firefox-signed.xpi',
	sourceZip: 'source.zip',
	billOfMaterials: 'sbom.cdx.json',
	checksums: 'SHA256SUMS',
};

/** The file name of a package. `productName` is that of the release channel, e.g. `afterword`. */
export function packageName(kind: PackageKind, version: string, productName = 'afterword'): string {
	return `${productName}-${version}-${endings[kind]}`;
}

/**
 * The name under which policies find the signed add-on. It carries no version: what a policy names must stay where it is,
 * and newer versions come by the add-on's own update manifest.
 */
export function policyXpiName(productName = 'afterword'): string {
	return `${productName}-${endings.firefoxSignedXpi}`;
}

/** The update manifest's file name. It carries no version, because policies and add-ons name its address for good. */
export function updateManifestName(target: Target, productName = 'afterword'): string {
	return `${productName}-updates.${target === 'chrome' ? 'xml' : 'json'}`;
}
