import { useRef } from 'preact/hooks';
import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { useEntryFocus } from '../entryFocus.ts';
import { lazyPart } from '../lazyPart.tsx';
import { originText } from '../originText.ts';
import type { PanelModel } from '../panelModel.ts';
import { EntryBody } from './EntryBody.tsx';
import { EntryHeader } from './EntryHeader.tsx';

const EntryActions = lazyPart((parts) => parts.EntryActions);

/** One wrap-up: its head, and below it what can be done now or how it ended. Collapsed while another one is at work. */
export function EntryView({ panel, entry }: { readonly panel: PanelModel; readonly entry: Entry }) {
	const element = useRef<HTMLElement>(null);
	const { progress, codes, suggestions } = entry;
	const selected = useSignalValue(panel.selected) === entry.key;
	const correcting = useSignalValue(panel.correcting) === entry.key;
	useEntryFocus(element, selected || correcting, `${progress.kind} ${codes.kind} ${suggestions.length > 0}`);
	return (
		<article
			ref={element}
			class="entry"
			tabIndex={-1}
			aria-label={text('entry_label', entry.queueName ?? text('queue_unknown'), originText(entry))}
			data-entry={entry.key}
			data-progress={progress.kind}
			data-outcome={progress.kind === 'ended' ? progress.outcome.kind : undefined}
			data-selected={selected}
		>
			<EntryHeader panel={panel} entry={entry} selected={selected} />
			{(selected || progress.kind === 'ended') && <EntryActions panel={panel} entry={entry} />}
			{(selected || progress.kind !== 'choosing') && <EntryBody panel={panel} entry={entry} selected={selected} />}
		</article>
	);
}
