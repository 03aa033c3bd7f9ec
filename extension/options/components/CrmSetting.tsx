import { useEffect, useState } from 'preact/hooks';
import { type CrmVendor, crmOrigins, crmVendors } from '../../../src/desktop/framework/crmVendors.ts';
import type { SettingsView } from '../../../src/policy/settingsView.ts';
import { text } from '../../shared/text.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSetting } from '../useSetting.ts';
import { SettingField } from './SettingField.tsx';

/** The vendors' own names for their systems; no language has others. */
const names: Readonly<Record<CrmVendor, string>> = {
	salesforce: 'Salesforce',
	zendesk: 'Zendesk',
	dynamics: 'Microsoft Dynamics 365',
	servicenow: 'ServiceNow',
	hubspot: 'HubSpot',
	freshworks: 'Freshworks',
};

/** Whether the hosts of a vendor are granted; null while that is not known, or there is no vendor. */
function useGranted(options: OptionsModel, vendor: CrmVendor | '', settings: SettingsView) {
	const [granted, setGranted] = useState<boolean | null>(null);
	// The agent may take hosts back in the browser's own settings, so each new reading of the settings asks again.
	useEffect(() => {
		setGranted(null);
		const origins = crmOrigins(vendor);
		if (origins.length > 0) void options.hosts.has(origins).then(setGranted);
	}, [vendor, settings]);
	return { granted, setGranted };
}

/** The customer system around the embedded client, out of the closed list, and the button that asks for its hosts. */
export function CrmSetting({ options, settings }: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const setting = useSetting(options, settings, 'crmHosts');
	const vendor = crmVendors.find((one) => one === setting.value) ?? '';
	const { granted, setGranted } = useGranted(options, vendor, settings);
	return (
		<SettingField name="crmHosts" setting={setting}>
			{(control) => (
				<>
					<select
						{...control}
						class="control"
						value={vendor}
						onChange={({ currentTarget }) => setting.save(currentTarget.value || null)}
					>
						<option value="">{text('setting_crmHosts_none')}</option>
						{crmVendors.map((one) => (
							<option key={one} value={one}>
								{names[one]}
							</option>
						))}
					</select>
					{vendor !== '' && granted !== null && (
						<div class="control-row" data-crm-granted={granted}>
							{granted ? (
								<p class="field-note">{text('setting_crmHosts_granted', names[vendor])}</p>
							) : (
								<button
									type="button"
									class="button"
									onClick={() => void options.hosts.request(crmOrigins(vendor)).then(setGranted)}
								>
									{text('setting_crmHosts_ask', names[vendor])}
								</button>
							)}
						</div>
					)}
				</>
			)}
		</SettingField>
	);
}
