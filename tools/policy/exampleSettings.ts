import type { PolicySettings } from '../../src/policy/artefacts/policySettings.ts';
import { settingKeys } from '../../src/policy/resolveSettings.ts';
import { settingTexts } from '../../src/policy/settingTexts.ts';

/** Stands for the id of the OAuth client until it is replaced. */
export const exampleClientId = '00000000-0000-4000-8000-000000000000';

/** What an organisation begins with: the agents' sign-in decided for them, all else theirs, one thing proposed. */
export function firstSettings(region: string, clientId = exampleClientId): PolicySettings {
	return { enforced: { region, clientId }, proposed: { undoSeconds: 3 } };
}

/** Every setting once with the example of the documentation: how each is written in a format, and no set for real desks. */
export function everySetting(): PolicySettings {
	const examples = Object.fromEntries(settingKeys.map((key) => [key, settingTexts[key].example]));
	const { undoSeconds, suggestionSources } = examples;
	return { enforced: examples, proposed: { undoSeconds, suggestionSources } };
}
