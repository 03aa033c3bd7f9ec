import type { Entry, Reach } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';
import { EntryView } from './EntryView.tsx';
import { Quiet } from './Quiet.tsx';
import { ReachBanner } from './ReachBanner.tsx';

/** Signed in: the wrap-ups that wait, or that there are none where the platform said so, and whether it answers. */
export function Ready({ panel, reach }: { readonly panel: PanelModel; readonly reach: Reach }) {
	const { entries = [], talking = [] } = panel.snapshot.value ?? {};
	const isQuiet = useSignalValue(panel.correcting) === null && talking.length === 0 && entries.every(isSettled);
	const shown = [...entries, ...talking].toSorted((one, other) => Number(isMissed(one)) - Number(isMissed(other)));
	return (
		<>
			<h1 class="visually-hidden">{text('entries_label')}</h1>
			<ReachBanner panel={panel} reach={reach} />
			<div class="entries">
				{shown.map((entry) => (
					<EntryView key={entry.key} panel={panel} entry={entry} />
				))}
			</div>
			{isQuiet && reach.kind === 'ok' && <Quiet panel={panel} />}
		</>
	);
}

/** What was missed stands below all that can still be done. */
function isMissed({ progress }: Entry): boolean {
	return progress.kind === 'ended' && progress.outcome.kind === 'missed';
}

/** Over, and in a way that leaves the agent nothing to do. */
function isSettled({ progress }: Entry): boolean {
	return progress.kind === 'ended' && progress.outcome.kind !== 'refused';
}
