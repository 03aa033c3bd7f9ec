import { useEffect } from 'preact/hooks';
import type { SettingsView } from '../../../src/policy/settingsView.ts';
import type { HealthView } from '../../../src/protocol/healthView.ts';
import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { badSelectors } from '../badSelectors.ts';
import { healthReport } from '../healthReport.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { CopyReport } from './CopyReport.tsx';
import { HealthFacts } from './HealthFacts.tsx';
import { PolicyProblems } from './PolicyProblems.tsx';

/** How well Afterword sees the desktop: a sentence, the facts behind it, what is wrong in the policy, and a report to copy. */
export function HealthSection(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const { options, settings } = props;
	const health = useSignalValue(options.health);
	// Whoever comes from the panel's banner came for this section, which was not there when the page was loaded.
	useEffect(() => {
		if (location.hash === '#section-health') {
			document.getElementById('section-health')?.scrollIntoView();
		}
	}, [health.kind]);
	switch (health.kind) {
		case 'loading':
			return <p role="status">{text('starting')}</p>;
		case 'failed':
			return (
				<p class="problem" role="alert" data-health-failed>
					{text('health_failed')}
				</p>
			);
		case 'ready': {
			const given = settings.settings.find(({ key }) => key === 'selectorPacks')?.value;
			const bad = badSelectors(
				given,
				health.value.packs.problems.map(({ pack }) => pack),
				(condition) => CSS.supports(condition),
			);
			const { userAgent } = navigator;
			const report = () =>
				healthReport({ health: health.value, settings, badSelectors: bad, userAgent, at: Date.now() });
			return (
				<>
					<p class="verdict" data-health={verdictOf(health.value)} role="status">
						{text(`health_${verdictOf(health.value)}`)}
					</p>
					<HealthFacts health={health.value} badSelectors={bad} />
					<PolicyProblems health={health.value} settings={settings} badSelectors={bad} />
					<CopyReport report={report} />
				</>
			);
		}
		default:
			return unreachable(health);
	}
}

function verdictOf({ drift, detector }: HealthView): 'drift' | 'good' | 'unproven' | 'noDesktop' {
	if (drift) {
		return 'drift';
	}
	if (detector.wrapUps > 0) {
		return 'good';
	}
	return detector.shells > 0 ? 'unproven' : 'noDesktop';
}
