import { findRegion, regionHosts } from '../../src/genesys/hosts.ts';
import { gateway } from './gateway.ts';
import type { WantedSession } from './isOwnSession.ts';
import type { SettingsKeeper } from './settingsKeeper.ts';

/** Where the platform is, by the settings in force and the desktop that was seen: its region, its API, and what session is wanted there. */
export function createPlatformPlace(settings: Pick<SettingsKeeper, 'current'>, seenDomain: () => string | null) {
	const values = () => settings.current().values;

	/** The region in force, as id: the settings' own, else that of the desktop the agent opened. */
	const region = (): string => values().region || (findRegion(seenDomain() ?? '')?.id ?? '');

	return {
		region,
		wantedSession: (): WantedSession => ({ region: region(), clientId: values().clientId, orgId: values().orgId }),
		/** Address of the API of a region, `https://host`: that of the gateway where this build was made for the one of the settings. */
		apiAddress: (regionId: string): string => {
			const { apiBase } = values();
			if (apiBase !== '' && apiBase === gateway) return apiBase;
			return `https://${regionHosts(findRegion(regionId)?.domain ?? '').api}`;
		},
	};
}
