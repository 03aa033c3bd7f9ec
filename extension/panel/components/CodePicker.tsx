import { useMemo, useState } from 'preact/hooks';
import type { Code, Entry } from '../../../src/protocol/snapshot.ts';
import { countedText, text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { heldEntry } from '../heldEntry.ts';
import type { PanelModel } from '../panelModel.ts';
import { indexCodes, searchCodes } from '../searchCodes.ts';
import { CodeRow } from './CodeRow.tsx';
import { SearchField } from './SearchField.tsx';

/** All codes of this conversation with a search field. Enter in the field chooses the best match. */
export function CodePicker(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly codes: readonly Code[];
}) {
	const { panel, entry, codes } = props;
	const [query, setQuery] = useState('');
	const [focused, setFocused] = useState<string | null>(null);
	const index = useMemo(() => indexCodes(codes), [codes]);
	const pending = useSignalValue(panel.pending).get(entry.key);
	const matches = searchCodes(index, query);
	const best = query.trim() === '' ? undefined : matches[0]?.code;
	const reachable = matches.find(({ code }) => code.id === focused) ?? matches[0];
	const onEscape = (): void => {
		if (heldEntry(panel) === null) {
			setQuery('');
		}
	};
	if (codes.length === 0) {
		return <p class="hint">{text('codes_empty')}</p>;
	}
	return (
		<search class="picker">
			<SearchField
				query={query}
				count={codes.length}
				onQuery={setQuery}
				onEscape={onEscape}
				onEnter={() => best !== undefined && panel.choose(entry, best, null)}
			/>
			<p class="visually-hidden" role="status">
				{best !== undefined && countedText('search_found', matches.length, best.name)}
			</p>
			{matches.length === 0 && <p class="hint">{text('search_foundNone', query.trim())}</p>}
			<ul class="codes" aria-label={text('codes_label')}>
				{matches.map(({ code, ranges }) => (
					<CodeRow
						key={code.id}
						code={code}
						ranges={ranges}
						best={code.id === best?.id}
						reachable={code.id === reachable?.code.id}
						pending={pending?.codeId === code.id}
						onChoose={() => panel.choose(entry, code, null)}
						onFocus={() => setFocused(code.id)}
					/>
				))}
			</ul>
		</search>
	);
}
