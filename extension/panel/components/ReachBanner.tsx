import type { Reach } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';

/** Says that the platform does not answer or refuses, and what that means. Nothing while all is well. */
export function ReachBanner({ panel, reach }: { readonly panel: PanelModel; readonly reach: Reach }) {
	const detail = reach.kind === 'denied' ? reach.detail : '';
	return (
		<div role="status" data-reach={reach.kind}>
			{reach.kind !== 'ok' && (
				<Callout tone="warning" title={text(`${reach.kind}_title`)} sentence={text(`${reach.kind}_sentence`, detail)}>
					<Button onClick={panel.check}>{text('checkNow')}</Button>
				</Callout>
			)}
		</div>
	);
}
