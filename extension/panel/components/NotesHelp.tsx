import type { RefObject } from 'preact';
import type { Entry } from '../../../src/protocol/snapshot.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';
import { NotesCount } from './NotesCount.tsx';
import type { NotesKeys } from './NotesField.tsx';
import { NotesWanted } from './NotesWanted.tsx';
import { SnippetList } from './SnippetList.tsx';

/** Below the notes: how long they are, which code waits for them, and the snippets that a slash opens. */
export function NotesHelp(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly field: RefObject<HTMLTextAreaElement | null>;
	readonly keys: NotesKeys;
}) {
	const { panel, entry, field, keys } = props;
	useSignalValue(panel.drafts.typed);
	const wanted = useSignalValue(panel.wanted);
	const mine = wanted?.key === entry.key ? wanted : null;
	const snippetKeys: NotesKeys = { current: null };
	const onEnter = (event: KeyboardEvent): void => {
		const sends = event.ctrlKey || event.metaKey || (mine !== null && !event.shiftKey);
		const code = mine?.code ?? entry.tentative;
		if (sends && code !== null) {
			event.preventDefault();
			panel.choose(entry, code, mine?.rank ?? null);
		}
	};
	keys.current = (event) => {
		if (event.isComposing) {
			return;
		}
		snippetKeys.current?.(event);
		if (event.defaultPrevented || event.repeat) {
			return;
		}
		if (event.key === 'Enter') {
			onEnter(event);
		} else if (event.key === 'Escape' && mine !== null) {
			event.preventDefault();
			panel.stopWanting();
		}
	};
	return (
		<>
			<SnippetList panel={panel} entry={entry} field={field} keys={snippetKeys} />
			<NotesCount panel={panel} length={panel.drafts.of(entry).length} />
			{mine !== null && <NotesWanted panel={panel} entry={entry} wanted={mine} field={field} />}
		</>
	);
}
