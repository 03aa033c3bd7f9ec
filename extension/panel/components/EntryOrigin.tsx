import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { originText } from '../originText.ts';
import type { PanelModel } from '../panelModel.ts';
import { isEndNear } from '../timeView.ts';

/** Which conversation it was; near the end of its time, while no code is chosen, what comes of that. It keeps its line. */
export function EntryOrigin({ panel, entry }: { readonly panel: PanelModel; readonly entry: Entry }) {
	const warns = isEndNear(entry, useSignalValue(panel.now));
	return (
		<span class="entry-medium" data-warns={warns}>
			{warns ? text('time_warning') : originText(entry)}
		</span>
	);
}
