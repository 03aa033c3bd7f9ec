import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { takesEarlyChoice } from '../isTalkShown.ts';
import type { PanelModel } from '../panelModel.ts';
import { Choosing } from './Choosing.tsx';
import { GoingOn } from './GoingOn.tsx';
import { WorkSwitch } from './WorkSwitch.tsx';

/** A conversation that goes on: after-call work on request, notes, and a code to be sent when it ends. */
export function Talking(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly talking: Extract<Progress, { kind: 'talking' }>;
	readonly selected: boolean;
}) {
	const { panel, entry, talking, selected } = props;
	const isOpen = takesEarlyChoice(entry, useSignalValue(panel.arming));
	return (
		<>
			{talking.requestedWork !== null && <WorkSwitch panel={panel} entry={entry} work={talking.requestedWork} />}
			{isOpen && selected && entry.armed === undefined && <p class="hint talk-hint">{text('arm_hint')}</p>}
			{isOpen && selected && <Choosing panel={panel} entry={entry} previous={null} />}
			{!isOpen && <GoingOn panel={panel} entries={[entry]} />}
		</>
	);
}
