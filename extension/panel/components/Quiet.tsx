import type { Entry, Snapshot } from '../../../src/protocol/snapshot.ts';
import { countedText, text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { secondsText } from '../secondsText.ts';
import { GoingOn } from './GoingOn.tsx';
import { ThisConversation } from './ThisConversation.tsx';

/**
 * Nothing waits. Says what goes on, and gently what is missing for Afterword to notice the next one. Where the desktop has
 * drifted, the banner above says that. Below stands the day so far, once something was wrapped up in it.
 */
export function Quiet({ panel, talks }: { readonly panel: PanelModel; readonly talks: readonly Entry[] }) {
	const { activeCount = 0, desktopSeen = true, drift = false, day } = panel.snapshot.value ?? {};
	return (
		<section class="quiet">
			<h2>{text('quiet_title')}</h2>
			{activeCount > 0 && <p class="quiet-active">{countedText('quiet_active', activeCount)}</p>}
			{talks.length > 0 && <GoingOn panel={panel} entries={talks} />}
			{!drift && (
				<>
					<p>{text(desktopSeen ? 'quiet_sentence' : 'quiet_noDesktop')}</p>
					<ThisConversation panel={panel} look="plain" />
				</>
			)}
			{day !== undefined && day.wrappedUp + day.missed > 0 && <Day {...day} />}
		</section>
	);
}

/** The day so far: how much was wrapped up, how long that usually took, and what was missed. */
function Day({ wrappedUp, median, missed }: NonNullable<Snapshot['day']>) {
	const figures = [
		['wrappedUp', wrappedUp],
		['median', median === null ? '–' : secondsText(Math.round(median / 1000))],
		['missed', missed],
	] as const;
	return (
		<dl class="day" aria-label={text('day')}>
			{figures.map(([name, figure]) => (
				<div key={name} data-day={name}>
					<dt>{text(`day_${name}`)}</dt>
					<dd>{figure}</dd>
				</div>
			))}
		</dl>
	);
}
