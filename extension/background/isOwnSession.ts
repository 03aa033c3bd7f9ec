import type { Me } from '../../src/genesys/me.ts';
import type { SessionState } from './session.ts';

/** What the settings say of the session that is wanted; without `orgId`, or with an empty one, every organisation will do. */
export type WantedSession = { readonly region: string; readonly clientId: string; readonly orgId?: string };

/** Whether a user belongs to the organisation with this id; ids are the same in capitals. */
export function isOfOrganisation({ organizationId }: Me, orgId: string): boolean {
	return orgId === '' || organizationId.toLowerCase() === orgId.toLowerCase();
}

/** Whether the session, if there is one, is still what the settings want. */
export function isOwnSession(state: SessionState, wanted: WantedSession): boolean {
	if (state.kind !== 'signedIn') return true;
	const { region, clientId, me } = state;
	return region === wanted.region && clientId === wanted.clientId && isOfOrganisation(me, wanted.orgId ?? '');
}
