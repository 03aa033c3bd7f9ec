import type { Entry } from '../../../src/protocol/snapshot.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { PanelModel } from '../panelModel.ts';
import { Choosing } from './Choosing.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { Ended } from './Ended.tsx';
import { SendingLine } from './SendingLine.tsx';
import { Talking } from './Talking.tsx';
import { UndoBar } from './UndoBar.tsx';

/** What stands below the head of a wrap-up: one view for each stand of the choice. */
export function EntryBody(props: { readonly panel: PanelModel; readonly entry: Entry; readonly selected: boolean }) {
	const { panel, entry, selected } = props;
	const { progress } = entry;
	switch (progress.kind) {
		case 'talking':
			return <Talking panel={panel} entry={entry} talking={progress} selected={selected} />;
		case 'choosing':
			return <Choosing panel={panel} entry={entry} previous={progress.previous} />;
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
