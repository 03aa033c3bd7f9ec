import browser from 'webextension-polyfill';
import type { AccessCheck } from '../../src/genesys/accessCheck.ts';
import { checkAccess } from '../../src/genesys/checkAccess.ts';
import { getRights } from '../../src/genesys/getRights.ts';
import { findRegion, regionHosts } from '../../src/genesys/hosts.ts';
import type { Background } from './createBackground.ts';
import { oauthPorts } from './ports.ts';

/** Asks the platform, by the settings in force and as the agent who is signed in, if anybody is. */
export function checkHealth({ client, place }: Pick<Background, 'client' | 'place'>): Promise<AccessCheck> {
	const { region, clientId } = place.wantedSession();
	const domain = findRegion(region)?.domain;
	const isReady = domain !== undefined && clientId !== '';
	return checkAccess({
		oauth: oauthPorts,
		client: isReady
			? { loginHost: regionHosts(domain).login, clientId, redirect: browser.identity.getRedirectURL() }
			: null,
		api: place.apiAddress(region),
		rights: () => getRights(client),
	});
}
