import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';
import { Callout } from './Callout.tsx';

/** Says that the background is not answering. Shown after a moment only, because a sleeping one wakes sooner. */
export function LinkBanner({ panel }: { readonly panel: PanelModel }) {
	return (
		<div class="late" role="status">
			{useSignalValue(panel.lost) && <Callout tone="busy" sentence={text('linkLost')} />}
		</div>
	);
}
