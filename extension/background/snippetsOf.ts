import type { Settings } from '../../src/policy/catalogue.ts';
import { isOffered } from '../../src/policy/features.ts';
import type { Snippet } from '../../src/policy/settingSchemas.ts';

/** The text blocks to offer in the notes: those of the organisation, then the agent's own; none where policy leaves them out. */
export function snippetsOf(
	settings: Pick<Settings, 'snippets' | 'ownSnippets' | 'disabledFeatures'>,
): readonly Snippet[] {
	return isOffered('snippets', settings) ? [...settings.snippets, ...settings.ownSnippets] : [];
}
