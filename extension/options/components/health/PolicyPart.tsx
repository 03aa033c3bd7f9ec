import type { ComponentChildren } from 'preact';
import type { OwnInstallation } from '../../../../src/policy/artefacts/deskInstallations.ts';
import { isOlderVersion } from '../../../../src/policy/isOlderVersion.ts';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import { HealthPart } from './HealthPart.tsx';
import { SettingsTable } from './SettingsTable.tsx';

/** What is in force and who said so, and where the browser shows what never comes here. */
export function PolicyPart(props: {
	readonly settings: SettingsView;
	readonly browser: OwnInstallation['browser'];
	/** What is wrong in it. */
	readonly children: ComponentChildren;
}) {
	const { settings, version } = props.settings;
	const wanted = settings.find(({ key }) => key === 'minimumVersion')?.value;
	const isOld = typeof wanted === 'string' && wanted !== '' && isOlderVersion(version, wanted);
	const decided = settings.filter(({ source }) => source !== 'builtIn');
	const others = settings.filter(({ source }) => source === 'builtIn');
	return (
		<HealthPart name="policy">
			{isOld && (
				<p class="problem" data-outdated>
					{text('organisation_update', wanted, version)}
				</p>
			)}
			{props.children}
			{decided.length === 0 ? (
				<p>{text('health_allDefault')}</p>
			) : (
				<SettingsTable label={text('health_decided')} settings={decided} />
			)}
			{others.length > 0 && (
				<details>
					<summary>{text('health_defaults')}</summary>
					<SettingsTable label={text('health_defaults')} settings={others} />
				</details>
			)}
			<p class="field-hint" data-drops>
				{drops(props.browser)}
			</p>
		</HealthPart>
	);
}

/** The browser's own word on policies. Its page cannot be a link: no page may lead there. */
function drops(browser: OwnInstallation['browser']): string {
	switch (browser) {
		case 'chrome':
			return text('health_dropsChrome', 'chrome://policy');
		case 'edge':
			return text('health_dropsEdge', 'edge://policy');
		case 'firefox':
			return text('health_dropsFirefox', 'about:policies');
	}
}
