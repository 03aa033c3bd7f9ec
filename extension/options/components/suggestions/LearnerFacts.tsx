import type { ComponentChildren } from 'preact';
import type { SuggestionsView } from '../../../../src/protocol/suggestionsView.ts';
import { countedText, text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';

const { count, kilobytes } = numberFormats;

/** What was learned, how large it is, and what lies under it. */
export function LearnerFacts({ view }: { readonly view: SuggestionsView }) {
	const { learned, bytes, wordTable, packs, rules } = view;
	return (
		<dl class="facts">
			<Fact name="learned">{learned === 0 ? text('learner_learned_none') : count(learned)}</Fact>
			<Fact name="bytes">
				{bytes === 0 ? text('learner_bytes_none') : text('learner_bytes_some', kilobytes(bytes))}
			</Fact>
			<Fact name="packs">
				{packs.length === 0
					? text('learner_packs_none')
					: packs.map(({ conversations, from }, place) => (
							<span class="line" key={place}>
								{countedText(`learner_packs_${from}`, conversations)}
							</span>
						))}
			</Fact>
			<Fact name="rules">
				{rules.inForce === 0 ? text('learner_rules_none') : countedText('learner_rules', rules.inForce)}
			</Fact>
			<Fact name="words">{text(wordTable ? 'learner_words_loaded' : 'learner_words_missing')}</Fact>
		</dl>
	);
}

type FactName = 'learned' | 'bytes' | 'packs' | 'rules' | 'words';

function Fact({ name, children }: { readonly name: FactName; readonly children: ComponentChildren }) {
	return (
		<div data-fact={name}>
			<dt>{text(`learner_${name}`)}</dt>
			<dd>{children}</dd>
		</div>
	);
}
