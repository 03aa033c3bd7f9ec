import type { Reach } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';

/** The platform does not answer or refuses: what that means, and the way to ask again. */
export function ReachTrouble(props: { readonly panel: PanelModel; readonly reach: Exclude<Reach, { kind: 'ok' }> }) {
	const { panel, reach } = props;
	const detail = reach.kind === 'denied' ? reach.detail : '';
	return (
		<Callout tone="warning" title={text(`${reach.kind}_title`)} sentence={text(`${reach.kind}_sentence`, detail)}>
			<Button onClick={panel.check}>{text('checkNow')}</Button>
		</Callout>
	);
}
