import { createHash } from 'node:crypto';
import manifest from '../manifest.json' with { type: 'json' };

/** The id Chrome and Edge give an extension whose manifest carries this public key: its hash, written with `a` to `p`. */
export function chromiumId(key: string): string {
	const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
	return hash.replaceAll(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

/** Firefox's address for `launchWebAuthFlow`: a hash of the add-on's id below a domain of Mozilla's. */
function firefoxRedirect(id: string): string {
	return `https://${createHash('sha1').update(id).digest('hex')}.extensions.allizom.org/`;
}

/** One way Afterword reaches agents. `redirect` is what an admin registers, to the letter, with the OAuth client. */
export type Channel = {
	readonly name: 'chrome' | 'edge' | 'firefox' | 'selfHostedChromium' | 'selfHostedFirefox';
	readonly id: string;
	readonly redirect: string;
	readonly note: string;
};

const chromium = chromiumId(manifest.key);
const gecko = manifest.browser_specific_settings.gecko.id;
const chromiumRedirect = `https://${chromium}.chromiumapp.org/`;

/**
 * The ids and OAuth redirect addresses of every channel; nothing else in the project spells one out. The ids of the
 * two Chromium stores become fixed at first publication: the public key a store assigns then replaces `key` in
 * `manifest.json`, and a store that assigns a key of its own gets its own line here.
 */
export const channels: readonly Channel[] = [
	{ name: 'chrome', id: chromium, redirect: chromiumRedirect, note: 'Chrome Web Store, from the key in manifest.json' },
	{ name: 'edge', id: chromium, redirect: chromiumRedirect, note: 'Edge Add-ons, when installed with the same key' },
	{ name: 'firefox', id: gecko, redirect: firefoxRedirect(gecko), note: 'addons.mozilla.org' },
	{ name: 'selfHostedChromium', id: chromium, redirect: chromiumRedirect, note: 'unpacked, or packed by an org' },
	{
		name: 'selfHostedFirefox',
		id: gecko,
		redirect: firefoxRedirect(gecko),
		note: 'unlisted, signed, from an own server',
	},
];
