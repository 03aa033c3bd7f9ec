import { offerToFirefox } from '../../tools/packaging/makePackages.ts';
import { packagedFiles } from '../../tools/packaging/packagedFiles.ts';
import { packageName, updateManifestName } from '../../tools/packaging/packageName.ts';
import { type Files, readFolder } from '../../tools/packaging/readFolder.ts';
import { zipFiles } from '../../tools/packaging/zipFiles.ts';
import { builtExtension } from '../harness/builtExtension.ts';

/** One release for Firefox, as `npm run package` makes it of the build in `dist/firefox`; Mozilla has not signed it. */
export type XpiRelease = {
	readonly version: string;
	/** Where the files will lie, with `/` at the end. */
	readonly downloads: string;
	/** Changes the build first, e.g. into one that stores more. */
	readonly change?: ((build: Files) => Files) | undefined;
};

/** The file name of a version's add-on. */
export const xpiName = (version: string) => packageName('firefoxXpi', version);

/** The add-on of a version with the update manifest that offers it. */
export function xpiRelease({ version, downloads, change = (build) => build }: XpiRelease): Files {
	const updateAddress = downloads + updateManifestName('firefox');
	const packaging = { target: 'firefox', channel: 'stable', version, updateAddress } as const;
	const xpi = zipFiles(packagedFiles(change(readFolder(builtExtension('firefox'))), packaging));
	const name = xpiName(version);
	return new Map([[name, xpi], ...offerToFirefox({ channel: 'stable', version, downloads }, name, xpi)]);
}
