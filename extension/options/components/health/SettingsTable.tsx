import type { SettingView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import { settingValueText } from '../../settingValueText.ts';
import { ScrollFrame } from '../suggestions/ScrollFrame.tsx';

/** Settings by their names in the policy, each with its value and who set it. */
export function SettingsTable(props: { readonly label: string; readonly settings: readonly SettingView[] }) {
	return (
		<ScrollFrame label={props.label}>
			<table class="settings-table">
				<thead>
					<tr>
						<th scope="col">{text('health_key')}</th>
						<th scope="col">{text('health_value')}</th>
						<th scope="col">{text('health_source')}</th>
					</tr>
				</thead>
				<tbody>
					{props.settings.map(({ key, value, source }) => (
						<tr key={key} data-in-force={key} data-source={source}>
							<th scope="row">
								<code>{key}</code>
							</th>
							<td>
								<SettingValue value={value} />
							</td>
							<td>{text(`health_source_${source}`)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollFrame>
	);
}

/** What the policy's own words are is set as code; what this page says of a value is not. */
function SettingValue({ value }: { readonly value: unknown }) {
	const words = settingValueText(value);
	const isOwn = value === '' || value === null || (Array.isArray(value) && typeof value[0] !== 'string');
	return isOwn ? <span>{words}</span> : <code>{words}</code>;
}
