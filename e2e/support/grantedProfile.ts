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

/** The same permissions with further hosts, for requests and for scripts alike. */
function withHosts(before: v.InferOutput<typeof permissions> | undefined, origins: readonly string[]) {
	const hosts = (kind: string): readonly unknown[] => {
		const those = before?.[kind];
		return [...(Array.isArray(those) ? (those as readonly unknown[]) : []), ...origins];
	};
	return { ...before, explicit_host: hosts('explicit_host'), scriptable_host: hosts('scriptable_host') };
}

/**
 * A Chromium profile in which the agent has granted these hosts on an earlier day. The browser's own question cannot be
 * answered from outside, so its answer is put where the browser keeps it.
 */
export async function grantedProfile(standIn: StandIn, origins: readonly string[]): Promise<Profile> {
	const profile = createChromiumProfile();
	if (origins.length === 0) return profile;
	const chromium = await launchChromium({ standIn, profile });
	await chromium.close();
	const file = `${profile.folder}/Default/Preferences`;
	const before = v.parse(preferences, JSON.parse(readFileSync(file, 'utf8')));
	const own = before.extensions.settings[chromium.extensionId];
	if (own === undefined) throw new Error('The profile knows nothing of the extension.');
	const after = {
		...own,
		active_permissions: withHosts(own.active_permissions, origins),
		granted_permissions: withHosts(own.granted_permissions, origins),
		runtime_granted_permissions: withHosts(own.runtime_granted_permissions, origins),
	};
	const settings = { ...before.extensions.settings, [chromium.extensionId]: after };
	writeFileSync(file, JSON.stringify({ ...before, extensions: { ...before.extensions, settings } }));
	return profile;
}
