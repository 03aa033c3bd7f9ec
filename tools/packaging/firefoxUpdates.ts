import type { Offer } from './chromeUpdates.ts';

/**
 * The update manifest Firefox reads at the address that the add-on's own manifest names.
 * Format: https://extensionworkshop.com/documentation/manage/updating-your-extension/
 */
export function firefoxUpdates({ id, version, address, sha256, oldestBrowser }: Offer): string {
	const update = {
		version,
		update_link: address,
		update_hash: `sha256:${sha256}`,
		applications: { gecko: { strict_min_version: oldestBrowser } },
	};
	return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, '\t')}\n`;
}
