import type { Entry, Reach } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { isTalkShown } from '../isTalkShown.ts';
import { lazyPart } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';
import { DriftBanner } from './DriftBanner.tsx';
import { EntryView } from './EntryView.tsx';
import { ReachBanner } from './ReachBanner.tsx';

const GoingOn = lazyPart((parts) => parts.GoingOn);
const Quiet = lazyPart((parts) => parts.Quiet);
const ThisConversation = lazyPart((parts) => parts.ThisConversation);

/** Signed in: the wrap-ups that wait, or that there are none where the platform said so, and whether it answers. */
export function Ready({ panel, reach }: { readonly panel: PanelModel; readonly reach: Reach }) {
	const { entries = [], talking = [], drift = false } = panel.snapshot.value ?? {};
	const isDone = useSignalValue(panel.correcting) === null && entries.every(isSettled);
	const arming = useSignalValue(panel.arming);
	const shownTalks = talking.filter((entry) => isTalkShown(entry, arming));
	const others = talking.filter((entry) => !isTalkShown(entry, arming));
	const isQuiet = isDone && shownTalks.length === 0;
	const shown = [...entries, ...shownTalks].toSorted((one, other) => Number(isMissed(one)) - Number(isMissed(other)));
	return (
		<>
			<h1 class="visually-hidden">{text('entries_label')}</h1>
			<ReachBanner panel={panel} reach={reach} />
			<div class="entries">
				{shown.map((entry) => (
					<EntryView key={entry.key} panel={panel} entry={entry} />
				))}
			</div>
			{isDone && !isQuiet && !drift && reach.kind === 'ok' && (
				<p class="missing">
					<ThisConversation panel={panel} look="quiet" />
				</p>
			)}
			<DriftBanner panel={panel} drift={drift} />
			{isQuiet && reach.kind === 'ok' && <Quiet panel={panel} talks={others} />}
			{others.length > 0 && !(isQuiet && reach.kind === 'ok') && <GoingOn panel={panel} entries={others} />}
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
