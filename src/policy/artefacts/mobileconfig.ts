import { plist } from './plist.ts';

/** One payload: which program's preferences it sets, and to what. */
export type ProfilePayload = {
	/** The preference domain, which macOS takes as the payload's type. */
	readonly domain: string;
	readonly uuid: string;
	readonly values: object;
};

/** A configuration profile. */
export type Profile = {
	/** Says what it is and replaces its predecessor by this, e.g. `afterword.chrome`. */
	readonly identifier: string;
	readonly uuid: string;
	readonly displayName: string;
	readonly payloads: readonly ProfilePayload[];
};

/**
 * A configuration profile for macOS, to be handed out by a device management or opened by hand.
 * Source: Apple's "Configuration Profile Reference" (top level), payloads by preference domain.
 */
export function mobileconfig({ identifier, uuid, displayName, payloads }: Profile): string {
	return plist({
		PayloadContent: payloads.map((payload) => ({
			PayloadType: payload.domain,
			PayloadVersion: 1,
			PayloadIdentifier: `${identifier}.${payload.uuid}`,
			PayloadUUID: payload.uuid,
			PayloadDisplayName: displayName,
			PayloadEnabled: true,
			...payload.values,
		})),
		PayloadDisplayName: displayName,
		PayloadDescription: 'Installs Afterword and sets what the organisation has decided.',
		PayloadIdentifier: identifier,
		PayloadScope: 'System',
		PayloadType: 'Configuration',
		PayloadUUID: uuid,
		PayloadVersion: 1,
	});
}
