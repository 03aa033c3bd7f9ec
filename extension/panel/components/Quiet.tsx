import { countedText, text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { ThisConversation } from './ThisConversation.tsx';

/**
 * Nothing waits. Says what goes on, and gently what is missing for Afterword to notice the next one. Where the desktop has
 * drifted, the banner above says that.
 */
export function Quiet({ panel }: { readonly panel: PanelModel }) {
	const { activeCount = 0, desktopSeen = true, drift = false } = panel.snapshot.value ?? {};
	return (
		<section class="quiet">
			<h2>{text('quiet_title')}</h2>
			{activeCount > 0 && <p class="quiet-active">{countedText('quiet_active', activeCount)}</p>}
			{!drift && (
				<>
					<p>{text(desktopSeen ? 'quiet_sentence' : 'quiet_noDesktop')}</p>
					<ThisConversation panel={panel} look="plain" />
				</>
			)}
		</section>
	);
}
