import type { Installations } from '../artefacts/installations.ts';
import type { PolicySettings } from '../artefacts/policySettings.ts';
import { storedZip } from './storedZip.ts';
import { groupPolicyFiles } from './templateFiles.ts';

/** The group policy templates as one zip, whose folders are those of `PolicyDefinitions`: two of the files share a name. */
export function groupPolicyZip(installations: Installations, settings: PolicySettings): Uint8Array<ArrayBuffer> {
	return storedZip(groupPolicyFiles(installations, settings));
}
