import type { Genesys } from '../genesys/genesys.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';
import type { ChromiumOffice, ManagedSettings } from './chromiumOffice.ts';

/** The policy `ExtensionSettings` that installs the extension from the organisation's own server and keeps it there. */
export function forced(office: Pick<ChromiumOffice, 'extensionId' | 'updates'>, more: object = {}): object {
	const own = {
		installation_mode: 'force_installed',
		update_url: office.updates,
		override_update_url: true,
		toolbar_pin: 'force_pinned',
		...more,
	};
	return { ExtensionSettings: { [office.extensionId]: own } };
}

/** The settings that leave nothing but the sign-in to the agent. */
export function orgSettings(genesys: Pick<Genesys, 'domain'>, more: ManagedSettings = {}): ManagedSettings {
	return { region: genesys.domain, clientId: afterwordClient.id, ...more };
}
