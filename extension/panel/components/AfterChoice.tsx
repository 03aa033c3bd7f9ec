import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { PanelModel } from '../panelModel.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { Ended } from './Ended.tsx';
import { SendingLine } from './SendingLine.tsx';
import { UndoBar } from './UndoBar.tsx';

/** What stands below the head of a wrap-up once a code was chosen: one view for each stand of the choice. */
export function AfterChoice(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly progress: Exclude<Progress, { kind: 'talking' | 'choosing' }>;
}) {
	const { panel, entry, progress } = props;
	switch (progress.kind) {
		case 'held':
			return <UndoBar key={progress.intentId} panel={panel} held={progress} />;
		case 'sending':
			return <SendingLine panel={panel} sending={progress} />;
		case 'conflict':
			return <ConflictCard panel={panel} conflict={progress} />;
		case 'ended':
			return <Ended panel={panel} entry={entry} ended={progress} />;
		default:
			return unreachable(progress);
	}
}
