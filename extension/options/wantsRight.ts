import type { RightsFeature } from '../../src/genesys/judgeRights.ts';
import type { SettingsView } from '../../src/policy/settingsView.ts';

/** The sources of suggestions that need a right of their own, by what needs it. */
const sourcesOf: { readonly [Feature in RightsFeature]?: readonly string[] } = {
	messages: ['messages'],
	summaries: ['summary', 'copilot'],
	prior: ['prior'],
};

/** Whether the settings want what a right is for. */
export function wantsRight(feature: RightsFeature, { settings }: SettingsView): boolean {
	const needed = sourcesOf[feature];
	const wanted = settings.find(({ key }) => key === 'suggestionSources')?.value;
	return needed === undefined || !Array.isArray(wanted) || needed.some((source) => wanted.includes(source));
}
