import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import { countedText, text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';

/** Nothing waits. Says what goes on, and gently what is missing for Afterword to notice the next one. */
export function Quiet({ panel, snapshot }: { readonly panel: PanelModel; readonly snapshot: Snapshot }) {
	const { activeCount, desktopSeen, status } = snapshot;
	const reached = status.kind === 'ready' && status.reach.kind === 'ok';
	return (
		<section class="quiet" data-quiet>
			<h2>{text('quiet_title')}</h2>
			{activeCount > 0 && (
				<p class="quiet-active">{countedText(activeCount, 'quiet_activeOne', 'quiet_activeOther')}</p>
			)}
			<p>{text(desktopSeen ? 'quiet_sentence' : 'quiet_noDesktop')}</p>
			{reached && (
				<Button look="quiet" onClick={() => panel.perform(panel.orders.check())}>
					{text('checkNow')}
				</Button>
			)}
		</section>
	);
}
