import type { EndedChoice, Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { lazyPart } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';
import { useSeenEntry } from '../useSeenEntry.ts';
import { CodePicker } from './CodePicker.tsx';
import { NotesField } from './NotesField.tsx';
import { Suggestions } from './Suggestions.tsx';

const ArmedCode = lazyPart((parts) => parts.ArmedCode);
const Callout = lazyPart((parts) => parts.Callout);
const CodesFailed = lazyPart((parts) => parts.CodesFailed);
const ResultLine = lazyPart((parts) => parts.ResultLine);
const TentativeCode = lazyPart((parts) => parts.TentativeCode);

/** The agent's turn: suggestions, notes, and all codes below. */
export function Choosing(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	/** What came of the last choice, if that was nothing. */
	readonly previous: EndedChoice | null;
}) {
	const { panel, entry, previous } = props;
	const { codes, tentative, progress } = entry;
	/** The refusal above names it already. */
	const isTold = previous?.outcome.kind === 'refused' && previous.outcome.holds !== undefined;
	const corrects = progress.kind === 'ended';
	const { element, holds, seen, release } = useSeenEntry(entry);
	const { stored } = seen;
	const suggestions = panel.suggestionsOf(entry, holds);
	const none = suggestions.length === 0 && codes.kind === 'ready' && codes.codes.length > 0;
	return (
		<div
			ref={element}
			class="choosing"
			aria-busy={codes.kind === 'loading'}
			onPointerOver={release}
			onPointerLeave={release}
		>
			{previous !== null && <ResultLine ended={previous} queueName={entry.queueName} codes={codes} />}
			{corrects && entry.dialer && <Callout tone="warning" sentence={text('correct_dialer')} />}
			{stored !== null && !isTold && (
				<p class="stored" data-stored>
					{text('stored', stored.name)}
				</p>
			)}
			{entry.earlyGone === true && (
				<p class="hint" role="status" data-early-gone>
					{text('codes_earlyGone')}
				</p>
			)}
			{entry.armed !== undefined && <ArmedCode panel={panel} entry={entry} code={entry.armed} />}
			{tentative !== null && entry.armed === undefined && !corrects && (
				<TentativeCode panel={panel} entry={entry} code={tentative} />
			)}
			{suggestions.length > 0 && <Suggestions panel={panel} entry={seen} suggestions={suggestions} />}
			{none && <p class="hint">{text(entry.heldOut === true ? 'suggestions_heldOut' : 'suggestions_none')}</p>}
			{codes.kind === 'loading' && (
				<p class="hint loading" role="status">
					{text('codes_loading')}
				</p>
			)}
			{codes.kind === 'failed' && <CodesFailed panel={panel} entry={entry} detail={codes.detail} />}
			<NotesField panel={panel} entry={entry} />
			{progress.kind === 'talking' && progress.provisional !== 'off' && (
				<p class="hint" role="status" data-provisional={progress.provisional}>
					{text(`provisional_${progress.provisional}`)}
				</p>
			)}
			{codes.kind === 'ready' && <CodePicker panel={panel} entry={seen} codes={codes.codes} />}
		</div>
	);
}
