import { useEffect } from 'preact/hooks';
import type { SettingsView } from '../../../src/policy/settingsView.ts';
import type { HealthView } from '../../../src/protocol/healthView.ts';
import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { badSelectors } from '../badSelectors.ts';
import { healthReport } from '../healthReport.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSpace } from '../useSpace.ts';
import { CopyReport } from './CopyReport.tsx';
import { HealthFacts } from './HealthFacts.tsx';
import { AccessPart } from './health/AccessPart.tsx';
import { DevicePart } from './health/DevicePart.tsx';
import { HealthPart } from './health/HealthPart.tsx';
import { PolicyPart } from './health/PolicyPart.tsx';
import { PolicyProblems } from './PolicyProblems.tsx';

/** The browser's word on the space that the extension takes. */
const estimateSpace = () => navigator.storage.estimate();

/** What is in force, whether the platform is there, how well the desktop is seen, what lies here; and a report to copy. */
export function HealthSection(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const { options, settings } = props;
	const health = useSignalValue(options.health);
	const access = useSignalValue(options.access.result);
	const space = useSpace(estimateSpace);
	// Whoever comes from the panel's banner came for a part of this section, which was not there when the page was loaded.
	useEffect(() => {
		const [, wanted] = /^#(section-health|health-\w+)$/.exec(location.hash) ?? [];
		if (wanted !== undefined) document.getElementById(wanted)?.scrollIntoView();
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
				healthReport({
					health: health.value,
					settings,
					access: access?.kind === 'ready' ? access.value : null,
					space,
					badSelectors: bad,
					userAgent,
					at: Date.now(),
				});
			return (
				<>
					<PolicyPart settings={settings} browser={options.installation.browser}>
						<PolicyProblems health={health.value} settings={settings} badSelectors={bad} />
					</PolicyPart>
					<AccessPart access={options.access} settings={settings} />
					<HealthPart name="desktop">
						<p class="verdict" data-health={verdictOf(health.value)} role="status">
							{text(`health_${verdictOf(health.value)}`)}
						</p>
						<HealthFacts health={health.value} badSelectors={bad} />
					</HealthPart>
					<DevicePart settings={settings} space={space} />
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
