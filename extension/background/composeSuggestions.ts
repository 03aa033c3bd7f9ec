import type { SourceState, SuggestionsView } from '../../src/protocol/suggestionsView.ts';
import type { AdviserState } from '../../src/suggest/adviserState.ts';
import { type SourceName, sources } from '../../src/suggest/learner/sources.ts';
import type { Background } from './createBackground.ts';

/** How the source stands for those that cost a request; the others are there or not. */
function sourceState(
	{ suggestions: { evidence, prior } }: Background,
	{ allowed, used }: Pick<AdviserState, 'allowed' | 'used'>,
	source: SourceName,
): SourceState {
	if (!allowed.has(source)) return 'off';
	if (used.has(source)) return 'used';
	switch (source) {
		case 'prior':
			return prior.state();
		case 'attributes':
		case 'messages':
		case 'summary':
		case 'copilot':
			return evidence.memory.stateOf(source);
		default:
			return 'nothing yet';
	}
}

/** What stands behind the suggestions, right now; null while nobody is signed in. */
export async function composeSuggestions(background: Background): Promise<SuggestionsView | null> {
	if (background.owner() === null) return null;
	const { allowed, used, ...state } = (await background.suggestions.adviser.loaded()).state();
	const names = Object.keys(sources) as SourceName[];
	const states = Object.fromEntries(names.map((name) => [name, sourceState(background, { allowed, used }, name)]));
	return { ...state, sources: states as Record<SourceName, SourceState> };
}
