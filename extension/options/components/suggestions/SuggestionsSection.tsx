import type { ComponentChildren } from 'preact';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import { offers } from '../../offers.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { Section } from '../Section.tsx';
import { FiguresPart } from './FiguresPart.tsx';
import { LearnerPart } from './LearnerPart.tsx';
import { RulesTrial } from './RulesTrial.tsx';

/** All about the suggestions: how they did, what they are made of, and rules to be tried before they are rolled out. */
export function SuggestionsSection(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const { options, settings } = props;
	return (
		<Section name="suggestions" hint={text('suggestions_hint')} wide>
			<Part name="figures">
				<FiguresPart options={options} />
			</Part>
			<Part name="learner">
				<LearnerPart options={options} settings={settings} />
			</Part>
			{offers('ruleTrial', settings) && (
				<Part name="trial">
					<RulesTrial learner={options.learner} settings={settings} />
				</Part>
			)}
		</Section>
	);
}

function Part({
	name,
	children,
}: {
	readonly name: 'figures' | 'learner' | 'trial';
	readonly children: ComponentChildren;
}) {
	return (
		<section class="part" aria-labelledby={`part-${name}`} data-part={name}>
			<h3 id={`part-${name}`}>{text(`suggestions_${name}`)}</h3>
			{children}
		</section>
	);
}
