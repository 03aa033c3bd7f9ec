import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import type { PanelModel } from '../panelModel.ts';
import { Choosing } from './Choosing.tsx';
import { WorkSwitch } from './WorkSwitch.tsx';

/** A conversation that goes on: after-call work on request, and notes and a code in mind, none of which is final. */
export function Talking(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly talking: Extract<Progress, { kind: 'talking' }>;
	readonly selected: boolean;
}) {
	const { panel, entry, talking, selected } = props;
	const { requestedWork, provisional } = talking;
	return (
		<>
			{requestedWork !== null && <WorkSwitch panel={panel} entry={entry} work={requestedWork} />}
			{selected && provisional !== 'off' && <Choosing panel={panel} entry={entry} previous={null} />}
		</>
	);
}
