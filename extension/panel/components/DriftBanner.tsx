import { lazyPart } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';

const DriftNote = lazyPart((parts) => parts.DriftNote);

/** Says that the desktop looks different than we know it. The work goes on above. */
export function DriftBanner({ panel, drift }: { readonly panel: PanelModel; readonly drift: boolean }) {
	return (
		<div role="status" data-drift={drift}>
			{drift && <DriftNote panel={panel} />}
		</div>
	);
}
