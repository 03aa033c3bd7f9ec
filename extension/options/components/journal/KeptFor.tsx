import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { countedText } from '../../../shared/text.ts';

/** For how many days a line is kept on this device. */
export function KeptFor({ settings }: { readonly settings: SettingsView | null }) {
	const days = settings?.settings.find(({ key }) => key === 'retentionDays')?.value;
	return typeof days === 'number' ? (
		<p class="field-hint" data-kept-for={days}>
			{countedText('journal_kept', days)}
		</p>
	) : null;
}
