import { artefactFormats, artefactsFor } from '../../src/policy/artefacts/artefactsFor.ts';
import type { Installations } from '../../src/policy/artefacts/installations.ts';
import type { PolicySettings } from '../../src/policy/artefacts/policySettings.ts';

/** One set of settings in every format, by file name. */
export function settingFiles(settings: PolicySettings, installations: Installations): ReadonlyMap<string, string> {
	const artefacts = artefactFormats.flatMap((format) => artefactsFor(settings, format, installations));
	return new Map(artefacts.map(({ name, text }) => [name, text]));
}
