import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { lazyPart } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';

const Callout = lazyPart((parts) => parts.Callout);

/** Says that the background is not answering. Shown after a moment only, because a sleeping one wakes sooner. */
export function LinkBanner({ panel }: { readonly panel: PanelModel }) {
	return (
		<div class="late" role="status">
			{useSignalValue(panel.lost) && <Callout tone="busy" sentence={text('linkLost')} />}
		</div>
	);
}
