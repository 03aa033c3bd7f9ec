import type { RulesTrial } from '../../src/protocol/suggestionsView.ts';
import type { PackRefusal } from '../../src/suggest/packRefusal.ts';
import { toBase64 } from '../../src/suggest/toBase64.ts';
import { evidenceSources } from '../../src/wrapup/asEvidence.ts';
import { tryRules } from '../../src/wrapup/tryRules.ts';
import type { Background } from './createBackground.ts';
import { clock } from './ports.ts';

/** Conversations that rules are tried on. */
const tried = 20;

/** What an agent may order in the options page about what stands behind the suggestions. */
export function createSuggestionOrders(background: Background) {
	const { loaded } = background.suggestions.adviser;
	return {
		reset: async (): Promise<null> => {
			await (await loaded()).reset();
			return null;
		},
		exported: async (): Promise<string | null> => {
			const bytes = (await loaded()).exported();
			return bytes === null ? null : toBase64(bytes);
		},
		importPack: async (pack: unknown): Promise<{ readonly problem: PackRefusal | 'storage' | null }> => {
			try {
				return { problem: await (await loaded()).importPack(pack) };
			} catch (error) {
				background.onTrouble(error);
				return { problem: 'storage' };
			}
		},
		tryRules: async (rules: unknown): Promise<RulesTrial> => {
			const owner = background.owner();
			const lines = owner === null ? [] : await background.stores.journal.list(owner.userId, tried);
			const { client, suggestions, settings } = background;
			const wanted = evidenceSources(settings.current().values.suggestionSources);
			const { evidence } = suggestions;
			const adviser = await loaded();
			return await tryRules({ client, clock, adviser, evidence, wanted, userId: owner?.userId ?? '' }, lines, rules);
		},
	};
}
