import type { SettingsView } from '../../../src/policy/settingsView.ts';
import { text } from '../../shared/text.ts';

/** Where the organisation's agents get help, if it says so. The catalogue lets https addresses through alone. */
export function SupportLink({ settings }: { readonly settings: SettingsView }) {
	const address = settings.settings.find(({ key }) => key === 'supportUrl')?.value;
	if (typeof address !== 'string' || address === '') {
		return null;
	}
	return (
		<a href={address} target="_blank" rel="noreferrer" data-support>
			{text('organisation_support')}
		</a>
	);
}
