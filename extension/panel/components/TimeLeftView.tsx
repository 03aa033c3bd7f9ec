import type { TimeLeft } from '../../../src/protocol/snapshot.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';
import { timeView } from '../timeView.ts';

/** The time of a wrap-up; the only part of an entry that is painted anew each second. Never announced by itself. */
export function TimeLeftView({ panel, time }: { readonly panel: PanelModel; readonly time: TimeLeft }) {
	const { words, tone } = timeView(time, useSignalValue(panel.now));
	return (
		<span class="time" role="timer" data-time={tone}>
			{words}
		</span>
	);
}
