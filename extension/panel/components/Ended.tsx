import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Choosing } from './Choosing.tsx';
import { KeptNotes } from './KeptNotes.tsx';
import { ResultLine } from './ResultLine.tsx';

/** How a wrap-up ended, what is left of it to copy, and, while the platform takes another code, the way to change it. */
export function Ended(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly ended: Extract<Progress, { kind: 'ended' }>;
}) {
	const { panel, entry, ended } = props;
	if (useSignalValue(panel.correcting) === entry.key && entry.correctable) {
		return <Choosing panel={panel} entry={entry} previous={ended} />;
	}
	return (
		<ResultLine
			ended={ended}
			queueName={entry.queueName}
			onAcknowledge={() => panel.perform(panel.orders.acknowledge(entry.key))}
		>
			{entry.notesLeft && <KeptNotes notes={entry.draft} />}
			{entry.correctable && (
				<>
					<p class="card-sentence">{text('correct_until')}</p>
					<Button data-correct onClick={() => panel.correct(entry.key)}>
						{text('correct')}
					</Button>
				</>
			)}
		</ResultLine>
	);
}
