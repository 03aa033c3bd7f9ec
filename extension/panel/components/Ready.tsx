import type { Entry, Reach, Snapshot } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { EntryView } from './EntryView.tsx';
import { Quiet } from './Quiet.tsx';
import { ReachBanner } from './ReachBanner.tsx';

/** Signed in: the wrap-ups that wait, or that there are none, and whether the platform answers. */
export function Ready(props: { readonly panel: PanelModel; readonly snapshot: Snapshot; readonly reach: Reach }) {
	const { panel, snapshot, reach } = props;
	return (
		<>
			<h1 class="visually-hidden">{text('entries_label')}</h1>
			<ReachBanner panel={panel} reach={reach} />
			{snapshot.entries.length > 0 && (
				<section class="entries" aria-label={text('entries_label')}>
					{snapshot.entries.map((entry) => (
						<EntryView key={entry.key} panel={panel} entry={entry} />
					))}
				</section>
			)}
			{snapshot.entries.every(isSettled) && reach.kind !== 'denied' && <Quiet panel={panel} snapshot={snapshot} />}
		</>
	);
}

/** Over, and in a way that leaves the agent nothing to do. */
function isSettled({ progress }: Entry): boolean {
	return progress.kind === 'ended' && progress.outcome.kind !== 'refused';
}
