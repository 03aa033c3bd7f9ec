import type { SettingView } from '../../src/policy/settingsView.ts';

/** The settings that are not at their default and where they come from, for the log: `region enforced, undoSeconds user`. No values. */
export function namedSources(views: readonly SettingView[]): string {
	const told = views.filter(({ source }) => source !== 'builtIn').map(({ key, source }) => `${key} ${source}`);
	return told.length === 0 ? 'all at their defaults' : told.join(', ');
}
