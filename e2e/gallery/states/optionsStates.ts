import { playedOptions } from '../../faces/optionsFaces.ts';
import type { OptionsState } from '../galleryState.ts';

const { answers = {} } = playedOptions({});
const settings = answers['settings.get'];
if (settings === undefined) throw new Error('The gallery has no settings to lock.');

/** What the settings page shows where the administrator decides. */
export const optionsStates: readonly OptionsState[] = [
	{
		page: 'options',
		name: 'managed-lock',
		title: 'Settings that the administrator has locked',
		shows: '#setting-undoSeconds:disabled',
		answers: {
			...answers,
			'settings.get': {
				...settings,
				settings: settings.settings.map((setting) => ({ ...setting, source: 'enforced', managed: true })),
			},
		},
	},
];
