import type { SourceState, SuggestionsView } from '../../../../src/protocol/suggestionsView.ts';
import type { SourceName } from '../../../../src/suggest/learner/sources.ts';
import { type MessageKey, text } from '../../../shared/text.ts';

const states: Readonly<Record<SourceState, MessageKey>> = {
	used: 'sourceState_used',
	off: 'sourceState_off',
	forbidden: 'sourceState_forbidden',
	'nothing yet': 'sourceState_nothing',
};

/** What the suggestions are made of, and what of it came to anything so far. */
export function SourceList({ sources }: { readonly sources: SuggestionsView['sources'] }) {
	const named = Object.entries(sources) as [SourceName, SourceState][];
	return (
		<div class="field">
			<h4>{text('sources')}</h4>
			<dl class="facts">
				{named.map(([name, state]) => (
					<div key={name} data-source-name={name} data-source-state={state}>
						<dt>{text(`source_${name}`)}</dt>
						<dd>{text(states[state])}</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
