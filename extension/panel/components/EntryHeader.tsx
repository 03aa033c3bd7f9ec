import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { takesEarlyChoice } from '../isTalkShown.ts';
import type { PanelModel } from '../panelModel.ts';
import { EntryOrigin } from './EntryOrigin.tsx';
import { Icon } from './Icon.tsx';
import { TimeLeftView } from './TimeLeftView.tsx';

/** Queue, medium and time of a wrap-up. Where it is collapsed, the head is the button that expands it. */
export function EntryHeader(props: { readonly panel: PanelModel; readonly entry: Entry; readonly selected: boolean }) {
	const { panel, entry, selected } = props;
	const { progress, time } = entry;
	const forced = time.kind === 'until' && time.forced && progress.kind === 'choosing';
	const counts = progress.kind !== 'talking' && (progress.kind !== 'ended' || entry.correctable);
	const folds = progress.kind === 'choosing' || takesEarlyChoice(entry, panel.arming.value);
	const head = (
		<>
			<Icon name={entry.medium} />
			<span class="entry-name">
				<span class="entry-queue">{entry.queueName ?? text('queue_unknown')}</span>
				<EntryOrigin panel={panel} entry={entry} />
			</span>
			{progress.kind === 'talking' && <span class="time">{text('talking')}</span>}
			{counts && <TimeLeftView panel={panel} time={time} />}
		</>
	);
	return (
		<h2 class="entry-head">
			{selected || !folds ? (
				<div class="entry-head-row">{head}</div>
			) : (
				<button type="button" class="entry-head-row" aria-expanded={false} onClick={() => panel.select(entry.key)}>
					{head}
				</button>
			)}
			{forced && selected && <span class="entry-forced">{text('time_forced')}</span>}
		</h2>
	);
}
