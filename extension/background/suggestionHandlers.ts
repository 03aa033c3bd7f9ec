import { toBase64 } from '../../src/suggest/toBase64.ts';
import { evidenceSources } from '../../src/wrapup/asEvidence.ts';
import { tryRules } from '../../src/wrapup/tryRules.ts';
import { composeSuggestions } from './composeSuggestions.ts';
import type { Background } from './createBackground.ts';
import { clock } from './ports.ts';
import type { Handlers } from './router.ts';

/** Conversations that rules are tried on. */
const tried = 20;

/** What the background does for the messages about what stands behind the suggestions. */
export function createSuggestionHandlers(background: Background) {
	const { adviser } = background.suggestions;
	return {
		'suggestions.state': async () => composeSuggestions(background),
		'suggestions.reset': async () => {
			await adviser.reset();
			return null;
		},
		'suggestions.export': async () => {
			const bytes = adviser.exported();
			return bytes === null ? null : toBase64(bytes);
		},
		'suggestions.importPack': async ({ pack }) => {
			try {
				return { problem: await adviser.importPack(pack) };
			} catch (error) {
				background.onTrouble(error);
				return { problem: 'storage' };
			}
		},
		'suggestions.tryRules': async ({ rules }) => {
			const owner = background.owner();
			const lines = owner === null ? [] : await background.stores.journal.list(owner.userId, tried);
			const { client, suggestions, settings } = background;
			const wanted = evidenceSources(settings.current().values.suggestionSources);
			const { evidence } = suggestions;
			return await tryRules({ client, clock, adviser, evidence, wanted, userId: owner?.userId ?? '' }, lines, rules);
		},
	} satisfies Partial<Handlers>;
}
