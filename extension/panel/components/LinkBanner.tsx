import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';

/** Says that the background is not answering. Shown after a moment only, because a sleeping one wakes sooner. */
export function LinkBanner({ panel }: { readonly panel: PanelModel }) {
	if (!panel.lost.value) {
		return null;
	}
	return (
		<p class="banner banner-late" role="status">
			{text('linkLost')}
		</p>
	);
}
