import type { Settings } from '../../src/policy/catalogue.ts';
import { isOlderVersion } from '../../src/policy/isOlderVersion.ts';
import type { OrganisationNote, Status } from '../../src/protocol/snapshot.ts';

/** What stands around the note. `version` is the one that runs. */
export type NoteCircumstances = { readonly status: Status; readonly drift: boolean; readonly version: string };

/** Whether an agent may need somebody's help now. */
const needsHelp = ({ status, drift }: NoteCircumstances): boolean =>
	drift || (status.kind === 'ready' ? status.reach.kind === 'denied' : status.kind !== 'starting');

/** What the organisation has to say beside the work, by its policy; null where it has nothing to say. */
export function organisationNote(
	{ supportUrl, minimumVersion }: Pick<Settings, 'supportUrl' | 'minimumVersion'>,
	circumstances: NoteCircumstances,
): OrganisationNote | null {
	const { version } = circumstances;
	const isOld = minimumVersion !== '' && isOlderVersion(version, minimumVersion);
	const update = isOld ? { wanted: minimumVersion, present: version } : null;
	const help = supportUrl !== '' && (isOld || needsHelp(circumstances)) ? supportUrl : null;
	return update === null && help === null ? null : { supportUrl: help, update };
}
