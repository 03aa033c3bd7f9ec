import * as v from 'valibot';
import type { Target } from '../manifest.ts';
import type { Files } from './readFolder.ts';
import { channelMarks, type ReleaseChannel } from './releaseChannel.ts';

/** How a package deviates from the build it is made of. */
export type Packaging = {
	readonly target: Target;
	readonly channel: ReleaseChannel;
	readonly version: string;
	/** Where the browser asks for newer versions. Stores want none, because they are asked themselves. */
	readonly updateAddress?: string | undefined;
	/** The public key the package is signed with, base64, in place of the one in `manifest.json`. */
	readonly key?: string | undefined;
};

/** Files of the build that only the other browser reads. */
const needless: Readonly<Record<Target, readonly string[]>> = { chrome: [], firefox: ['managed_schema.json'] };

const schema = v.looseObject({
	name: v.string(),
	key: v.optional(v.string()),
	browser_specific_settings: v.optional(v.looseObject({ gecko: v.looseObject({ id: v.string() }) })),
});

type BuiltManifest = v.InferOutput<typeof schema>;

function chromeParts(built: BuiltManifest, { channel, key, updateAddress }: Packaging): object {
	// A beta under the stable version's key would be the stable version to the browser.
	const ownKey = key ?? (channel === 'stable' ? built.key : undefined);
	return { key: ownKey, ...(updateAddress === undefined ? {} : { update_url: updateAddress }) };
}

function firefoxParts(built: BuiltManifest, { channel, updateAddress }: Packaging): object {
	const own = built.browser_specific_settings;
	const gecko = {
		...own?.gecko,
		id: channelMarks[channel].geckoId,
		...(updateAddress === undefined ? {} : { update_url: updateAddress }),
	};
	return { browser_specific_settings: { ...own, gecko } };
}

/**
 * The files of a package: those of the build without what this browser never reads, and its manifest in the form of
 * the release channel.
 *
 * @throws when the build has no manifest or one of another form
 */
export function packagedFiles(build: Files, packaging: Packaging): Files {
	const bytes = build.get('manifest.json');
	if (bytes === undefined) throw new Error('The build has no manifest.json.');
	const built = v.parse(schema, JSON.parse(Buffer.from(bytes).toString('utf8')));
	const manifest = {
		...built,
		name: built.name + channelMarks[packaging.channel].nameEnding,
		version: packaging.version,
		...(packaging.target === 'chrome' ? chromeParts(built, packaging) : firefoxParts(built, packaging)),
	};
	const files = new Map([...build].filter(([path]) => !needless[packaging.target].includes(path)));
	return files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, '\t')}\n`));
}
