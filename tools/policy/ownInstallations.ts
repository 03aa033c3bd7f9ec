import type { Installations } from '../../src/policy/artefacts/installations.ts';
import { type Channel, channels } from '../channels.ts';
import { policyXpiName, updateManifestName } from '../packaging/packageName.ts';

function idOf(name: Channel['name']): string {
	const channel = channels.find((one) => one.name === name);
	if (channel === undefined) throw new Error(`tools/channels.ts has no channel ${name}.`);
	return channel.id;
}

/** The folder that stands for the organisation's own server until it is replaced. */
export const exampleDownloads = 'https://files.example.com/afterword/';

/**
 * Installation from the organisation's own server, the only way there is while Afterword is in no store.
 *
 * @param downloads https folder with `/` at its end
 * @param chromiumId the id that the organisation's own key makes; by default that of the key in `manifest.json`
 */
export function ownInstallations(downloads: string, chromiumId = idOf('selfHostedChromium')): Installations {
	const chromium = { id: chromiumId, updates: downloads + updateManifestName('chrome') };
	return {
		chrome: chromium,
		edge: chromium,
		firefox: { id: idOf('selfHostedFirefox'), file: downloads + policyXpiName() },
	};
}

/** Installation from the three stores, at the addresses their makers give for policies. */
export function storeInstallations(): Installations {
	const firefox = idOf('firefox');
	return {
		chrome: { id: idOf('chrome'), updates: 'https://clients2.google.com/service/update2/crx' },
		edge: { id: idOf('edge'), updates: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx' },
		firefox: { id: firefox, file: `https://addons.mozilla.org/firefox/downloads/latest/${firefox}/latest.xpi` },
	};
}
