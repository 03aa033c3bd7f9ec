import type { Entry } from '../../../src/protocol/snapshot.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { PanelModel } from '../panelModel.ts';
import { Choosing } from './Choosing.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { ResultLine } from './ResultLine.tsx';
import { SendingLine } from './SendingLine.tsx';
import { UndoBar } from './UndoBar.tsx';

/** What stands below the head of a wrap-up: one view for each stand of the choice. */
export function EntryBody({ panel, entry }: { readonly panel: PanelModel; readonly entry: Entry }) {
	const { progress } = entry;
	switch (progress.kind) {
		case 'choosing':
			return <Choosing panel={panel} entry={entry} previous={progress.previous} />;
		case 'held':
			return <UndoBar key={progress.intentId} panel={panel} held={progress} />;
		case 'sending':
			return <SendingLine panel={panel} sending={progress} />;
		case 'conflict':
			return <ConflictCard panel={panel} conflict={progress} />;
		case 'ended':
			return (
				<ResultLine
					ended={progress}
					onAcknowledge={() => panel.perform(panel.orders.acknowledge(entry.key))}
					queueName={entry.queueName}
				/>
			);
		default:
			return unreachable(progress);
	}
}
