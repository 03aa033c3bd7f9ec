import { type ArtefactFormat, artefactFormats } from '../../../../src/policy/artefacts/artefactsFor.ts';
import type { PolicySettings } from '../../../../src/policy/artefacts/policySettings.ts';
import { text } from '../../../shared/text.ts';

const standings = ['proposed', 'enforced'] as const satisfies readonly (keyof PolicySettings)[];

/** By what way the policy reaches the desks, and whether agents may change what was set here. */
export function PolicyChoices(props: {
	readonly format: ArtefactFormat;
	readonly standing: keyof PolicySettings;
	readonly onFormat: (format: ArtefactFormat) => void;
	readonly onStanding: (standing: keyof PolicySettings) => void;
}) {
	const { format, standing, onFormat, onStanding } = props;
	return (
		<>
			<div class="field">
				<div class="field-head">
					<label for="policy-format">{text('policyCopy_format')}</label>
				</div>
				<select
					id="policy-format"
					class="control"
					value={format}
					onChange={({ currentTarget }) => onFormat(artefactFormats[currentTarget.selectedIndex] ?? format)}
				>
					{artefactFormats.map((each) => (
						<option key={each} value={each}>
							{text(`policyCopy_${each}`)}
						</option>
					))}
				</select>
			</div>
			<div class="field">
				<div class="field-head">
					<label for="policy-standing">{text('policyCopy_standing')}</label>
				</div>
				<select
					id="policy-standing"
					class="control"
					value={standing}
					onChange={({ currentTarget }) => onStanding(standings[currentTarget.selectedIndex] ?? standing)}
				>
					{standings.map((each) => (
						<option key={each} value={each}>
							{text(`policyCopy_${each}`)}
						</option>
					))}
				</select>
			</div>
		</>
	);
}
