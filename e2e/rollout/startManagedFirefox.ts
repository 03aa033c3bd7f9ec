import manifest from '../../manifest.json' with { type: 'json' };
import { type FirefoxPages, firefoxPages } from '../harness/firefox/firefoxPages.ts';
import { firefoxPreferences } from '../harness/firefox/firefoxPreferences.ts';
import { startFirefox } from '../harness/firefox/startFirefox.ts';
import type { StandIn } from '../harness/standIn.ts';

/** A Firefox that installs what policies tell it to, and nothing else. */
export type ManagedFirefoxOptions = {
	readonly standIn: StandIn;
	/** The browser on a machine with policies. */
	readonly program: string;
	/** The folder of the profile; it stays. */
	readonly profile: string;
};

/** A running Firefox, its add-on brought by policies or not there. */
export type ManagedFirefox = FirefoxPages & { close(): Promise<void> };

/**
 * What a release version of Firefox does not allow and its ESR does: an add-on without Mozilla's signature. And what no
 * server of an organisation needs: addresses without TLS, because this one is on loopback.
 */
const forTests = {
	'xpinstall.signatures.required': false,
	'extensions.checkUpdateSecurity': false,
	'extensions.install.requireSecureOrigin': false,
} as const;

/** Starts it. The add-on comes when the policies bring it; nobody waits for it here. */
export async function startManagedFirefox({
	standIn,
	program,
	profile,
}: ManagedFirefoxOptions): Promise<ManagedFirefox> {
	const preferences = { ...firefoxPreferences(standIn, manifest.browser_specific_settings.gecko.id), ...forTests };
	const firefox = await startFirefox(preferences, { headless: true, program, profile });
	let closed = false;
	return {
		...firefoxPages(firefox.bidi),
		async close() {
			if (closed) return;
			closed = true;
			await firefox.close();
		},
	};
}
