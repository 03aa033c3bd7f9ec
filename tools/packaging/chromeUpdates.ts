/** One package as an update manifest offers it. `sha256` is in hexadecimal. */
export type Offer = {
	readonly id: string;
	readonly version: string;
	readonly address: string;
	readonly sha256: string;
	/** The oldest browser the package is for. */
	readonly oldestBrowser: string;
};

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&apos;' };
const attribute = (text: string) => text.replaceAll(/[&<"']/g, (character) => escaped[character] ?? '');

/**
 * The update manifest Chrome and Edge read at the address that the policy names. The hash is for people and tools:
 * Chromium 156 was seen to install a package of another hash, and goes by the signature in the package.
 * Format: https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux#update_manifest
 */
export function chromeUpdates({ id, version, address, sha256, oldestBrowser }: Offer): string {
	const attributes = Object.entries({
		codebase: address,
		version,
		hash_sha256: sha256,
		prodversionmin: oldestBrowser,
	}).map(([name, value]) => `${name}="${attribute(value)}"`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
	<app appid="${attribute(id)}">
		<updatecheck ${attributes.join(' ')} />
	</app>
</gupdate>
`;
}
