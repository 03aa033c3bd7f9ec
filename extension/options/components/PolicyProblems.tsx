import type { SettingsView } from '../../../src/policy/settingsView.ts';
import type { HealthView } from '../../../src/protocol/healthView.ts';
import { text, textIfKnown } from '../../shared/text.ts';
import type { BadSelector } from '../badSelectors.ts';
import { numberFormats } from '../numberFormats.ts';

function settingSentence({ key, problem, entries }: SettingsView['problems'][number]): string {
	const words = textIfKnown(problem) ?? problem;
	return entries === undefined
		? text('health_setting', key, words)
		: text('health_settingEntries', key, numberFormats.list(entries.map(String)), words);
}

/** What is wrong in the policy and in the settings kept here: one sentence each, with what to do. Nothing while all is well. */
export function PolicyProblems(props: {
	readonly health: HealthView;
	readonly settings: SettingsView;
	readonly badSelectors: readonly BadSelector[];
}) {
	const { health, settings, badSelectors } = props;
	const inPacks = [
		...health.packs.problems,
		...badSelectors.map((bad) => ({ ...bad, kind: 'syntax' as const })),
	].toSorted((one, other) => one.pack - other.pack);
	const sentences = [
		...settings.problems.map(settingSentence),
		...inPacks.map(({ kind, pack, selector }) => text(`packProblem_${kind}`, pack, selector ?? '')),
	];
	return (
		sentences.length > 0 && (
			<ul class="problems" aria-label={text('health_problems')}>
				{sentences.map((sentence) => (
					<li class="problem" key={sentence}>
						{sentence}
					</li>
				))}
			</ul>
		)
	);
}
