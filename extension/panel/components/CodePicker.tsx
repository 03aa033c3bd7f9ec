import { useMemo, useRef, useState } from 'preact/hooks';
import type { Code, Entry } from '../../../src/protocol/snapshot.ts';
import { countedText, text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { groupCodes } from '../groupCodes.ts';
import { heldEntry } from '../heldEntry.ts';
import type { PanelModel } from '../panelModel.ts';
import { useCodeSearch } from '../useCodeSearch.ts';
import { CodeList } from './CodeList.tsx';
import { SearchField } from './SearchField.tsx';

/**
 * All codes of this conversation with a search field. Enter in the field chooses the best match. While the pointer is over
 * the list it keeps its rows, whatever comes: a code that is gone meanwhile can no longer be chosen, and its row goes with
 * the pointer.
 */
export function CodePicker(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly codes: readonly Code[];
}) {
	const { panel, entry } = props;
	const [query, setQuery] = useState('');
	const [, repaint] = useState({});
	const list = useRef<HTMLDivElement>(null);
	const painted = useRef(props.codes);
	if (list.current?.matches(':hover') !== true) {
		painted.current = props.codes;
	}
	const codes = painted.current;
	const groups = useMemo(() => groupCodes(codes, entry.pinned), [codes, entry.pinned]);
	const matches = useCodeSearch(groups, query);
	const pending = useSignalValue(panel.pending).get(entry.key);
	const isValid = (code: Code): boolean => codes === props.codes || props.codes.some(({ id }) => id === code.id);
	const best = matches?.find(({ code }) => isValid(code))?.code;
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
				{matches && best && countedText('search_found', matches.length, best.name)}
			</p>
			{matches?.length === 0 && <p class="hint">{text('search_foundNone', query.trim())}</p>}
			<CodeList
				element={list}
				groups={groups}
				matches={matches}
				best={best}
				pending={pending?.codeId}
				isValid={isValid}
				onChoose={(code) => panel.choose(entry, code, null)}
				keyboard={panel.snapshot.value?.keyboard !== false}
				onLeave={() => codes !== props.codes && repaint({})}
			/>
		</search>
	);
}
