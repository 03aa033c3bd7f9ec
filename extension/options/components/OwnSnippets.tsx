import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { type Snippet, settingSchemas } from '../../../src/policy/settingSchemas.ts';
import type { SettingsView } from '../../../src/policy/settingsView.ts';
import { text } from '../../shared/text.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSetting } from '../useSetting.ts';
import { Section } from './Section.tsx';
import { SnippetRow } from './SnippetRow.tsx';

const snippetsIn = (value: unknown): readonly Snippet[] =>
	Array.isArray(value) ? value.filter((one) => v.is(settingSchemas.snippet, one)) : [];

const isComplete = ({ name, text: words }: Snippet): boolean => name.trim() !== '' && words.trim() !== '';

/**
 * The text blocks for notes: those of the organisation to read, the agent's own to add, change and remove. A change is saved
 * when the agent leaves its field; one that lacks its name or text waits here until it has both.
 */
export function OwnSnippets({
	options,
	settings,
}: {
	readonly options: OptionsModel;
	readonly settings: SettingsView;
}) {
	const settingNamed = (name: string): unknown => settings.settings.find(({ key }) => key === name)?.value;
	const setting = useSetting(options, settings, 'ownSnippets');
	const [rows, setRows] = useState(snippetsIn(setting.value));
	const byPolicy = snippetsIn(settingNamed('snippets'));
	const disabled = settingNamed('disabledFeatures');
	if (Array.isArray(disabled) && disabled.includes('snippets')) {
		return null;
	}
	const keep = (next: readonly Snippet[]): void => {
		setRows(next);
		const complete = next.filter(isComplete);
		setting.save(complete.length === 0 ? null : complete);
	};
	return (
		<Section name="snippets" hint={text('options_snippetsHint')}>
			{byPolicy.length > 0 && (
				<div class="field" data-snippets="policy">
					<h3>{text('snippets_byPolicy')}</h3>
					<dl class="facts">
						{byPolicy.map(({ name, text: words }) => (
							<div key={name}>
								<dt>{name}</dt>
								<dd>{words}</dd>
							</div>
						))}
					</dl>
				</div>
			)}
			<div class="field" data-snippets="own">
				<div class="field-head">
					<h3>{text('snippets_own')}</h3>
					<span class="field-note" role="status">
						{setting.managed ? text('setting_managed') : setting.saved && text('setting_saved')}
					</span>
				</div>
				{rows.map((row, place) => (
					<SnippetRow
						// The rows have no names of their own that would last: the place is what the agent sees.
						key={place}
						row={row}
						place={place}
						locked={setting.managed}
						isNew={row.name === '' && row.text === ''}
						onChange={(changed) => keep(rows.with(place, changed))}
						onRemove={() => keep(rows.toSpliced(place, 1))}
					/>
				))}
				<p class="problem" role="alert">
					{setting.problem}
				</p>
				{!setting.managed && (
					<div class="control-row">
						<button
							type="button"
							class="button"
							data-snippet-add
							onClick={() => setRows([...rows, { name: '', text: '' }])}
						>
							{text('snippet_add')}
						</button>
					</div>
				)}
			</div>
		</Section>
	);
}
