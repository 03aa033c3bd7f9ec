import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { createChromiumProfile, type Profile } from '../harness/chromium/createProfile.ts';
import { launchChromium } from '../harness/chromium/launchChromium.ts';
import type { StandIn } from '../harness/standIn.ts';

const permissions = v.looseObject({});
const entry = v.looseObject({
	active_permissions: v.optional(permissions),
	granted_permissions: v.optional(permissions),
	runtime_granted_permissions: v.optional(permissions),
});
const preferences = v.looseObject({ extensions: v.looseObject({ settings: v.record(v.string(), entry) }) });

/** What the agent granted. */
export type Granted = {
	/** Match patterns of hosts. */
	readonly hosts?: readonly string[];
	/** Optional permissions of the manifest. */
	readonly permissions?: readonly string[];
};

/** The same permissions with further ones; a host counts for requests and for scripts alike. */
function withGranted(before: v.InferOutput<typeof permissions> | undefined, granted: Granted) {
	const more = (kind: string, added: readonly string[] = []): Record<string, readonly unknown[]> => {
		const those = before?.[kind];
		return { [kind]: [...(Array.isArray(those) ? (those as readonly unknown[]) : []), ...added] };
	};
	return {
		...before,
		...more('api', granted.permissions),
		...more('explicit_host', granted.hosts),
		...more('scriptable_host', granted.hosts),
	};
}

/**
 * A Chromium profile in which the agent has granted these hosts and permissions on an earlier day. The browser's own
 * question cannot be answered from outside, so its answer is put where the browser keeps it.
 */
export async function grantedProfile(standIn: StandIn, granted: Granted): Promise<Profile> {
	const profile = createChromiumProfile();
	if ([...(granted.hosts ?? []), ...(granted.permissions ?? [])].length === 0) return profile;
	const chromium = await launchChromium({ standIn, profile });
	await chromium.close();
	const file = `${profile.folder}/Default/Preferences`;
	const before = v.parse(preferences, JSON.parse(readFileSync(file, 'utf8')));
	const own = before.extensions.settings[chromium.extensionId];
	if (own === undefined) throw new Error('The profile knows nothing of the extension.');
	const after = {
		...own,
		active_permissions: withGranted(own.active_permissions, granted),
		granted_permissions: withGranted(own.granted_permissions, granted),
		runtime_granted_permissions: withGranted(own.runtime_granted_permissions, granted),
	};
	const settings = { ...before.extensions.settings, [chromium.extensionId]: after };
	writeFileSync(file, JSON.stringify({ ...before, extensions: { ...before.extensions, settings } }));
	return profile;
}
