import type { Entry } from '../../../src/protocol/snapshot.ts';
import { lazyPart } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';
import { Choosing } from './Choosing.tsx';

const AfterChoice = lazyPart((parts) => parts.AfterChoice);
const Talking = lazyPart((parts) => parts.Talking);

/** What stands below the head of a wrap-up: what there is to choose, or where the choice stands. */
export function EntryBody(props: { readonly panel: PanelModel; readonly entry: Entry; readonly selected: boolean }) {
	const { panel, entry, selected } = props;
	const { progress } = entry;
	switch (progress.kind) {
		case 'talking':
			return <Talking panel={panel} entry={entry} talking={progress} selected={selected} />;
		case 'choosing':
			return <Choosing panel={panel} entry={entry} previous={progress.previous} />;
		default:
			return <AfterChoice panel={panel} entry={entry} progress={progress} />;
	}
}
