import { useState } from 'preact/hooks';
import { csvSeparator } from '../../../../src/journal/csvSeparator.ts';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import { offerFile } from '../../offerFile.ts';
import type { OptionsModel } from '../../optionsModel.ts';

type Format = 'csv' | 'json';

/** Whether the organisation lets its agents save the journal: neither the switch nor the list of parts takes it away. */
function mayExport(settings: SettingsView | null): boolean {
	const setting = (name: string) => settings?.settings.find(({ key }) => key === name)?.value;
	const disabled = setting('disabledFeatures');
	return setting('journalExport') !== false && !(Array.isArray(disabled) && disabled.includes('journalExport'));
}

/** The lines as a file, with what happened on their way. */
async function fileOf(format: Format, lines: readonly JournalEntry[]): Promise<string> {
	if (format === 'csv')
		return (await import('../../../../src/journal/journalCsv.ts')).journalCsv(lines, numberFormats.decimalSign());
	return (await import('../../../../src/journal/journalJson.ts')).journalJson(lines, Date.now());
}

/** Saves the lines in sight as CSV or JSON, where the organisation allows that. */
export function SaveJournal(props: {
	readonly options: OptionsModel;
	readonly settings: SettingsView | null;
	readonly lines: readonly JournalEntry[];
}) {
	const { options, settings, lines } = props;
	const [hasFailed, setFailed] = useState(false);
	if (!mayExport(settings)) return <p data-export-off>{text('export_off')}</p>;
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	const save = async (format: Format): Promise<void> => {
		setFailed(false);
		try {
			const wanted = new Set(lines.map(({ id }) => id));
			const whole = (await options.readWholeJournal()).filter(({ id }) => wanted.has(id));
			const day = new Date().toLocaleDateString('sv');
			offerFile(`afterword-journal-${day}.${format}`, new TextEncoder().encode(await fileOf(format, whole)));
		} catch (error) {
			console.warn('Afterword: the journal could not be saved.', error);
			setFailed(true);
		}
	};
	return (
		<>
			{(['csv', 'json'] as const).map((format) => (
				<button
					key={format}
					type="button"
					class="button"
					data-save={format}
					aria-describedby="journal-save-hint"
					disabled={lines.length === 0}
					onClick={() => void save(format)}
				>
					{text(`export_${format}`)}
				</button>
			))}
			<p class="found-more" id="journal-save-hint">
				{text('export_hint', timeZone, csvSeparator(numberFormats.decimalSign()))}
			</p>
			<p class="found-more problem" role="alert">
				{hasFailed && text('export_failed')}
			</p>
		</>
	);
}
