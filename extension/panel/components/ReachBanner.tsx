import type { Reach } from '../../../src/protocol/snapshot.ts';
import { lazyPart } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';

const ReachTrouble = lazyPart((parts) => parts.ReachTrouble);

/** Says that the platform does not answer or refuses, and what that means. Nothing while all is well. */
export function ReachBanner({ panel, reach }: { readonly panel: PanelModel; readonly reach: Reach }) {
	return (
		<div role="status" data-reach={reach.kind}>
			{reach.kind !== 'ok' && <ReachTrouble panel={panel} reach={reach} />}
		</div>
	);
}
