import type { SuggestionsView } from '../../../../src/protocol/suggestionsView.ts';
import { text } from '../../../shared/text.ts';

/** What is wrong with the learner, the pack of the policy and the rules in force: a sentence each. Nothing while all is well. */
export function LearnerProblems({ view }: { readonly view: SuggestionsView }) {
	const { packRefusal, rules, setAside } = view;
	const sentences = [
		...(setAside === null ? [] : [text('learner_setAside', setAside)]),
		...(packRefusal === null ? [] : [text('learner_policyPack', text(`pack_${packRefusal}`))]),
		...rules.invalid.map((place) => text('rules_invalid', place + 1)),
	];
	return (
		sentences.length > 0 && (
			<ul class="problems" aria-label={text('learner_problems')} data-learner-problems>
				{sentences.map((sentence) => (
					<li class="problem" key={sentence}>
						{sentence}
					</li>
				))}
			</ul>
		)
	);
}
