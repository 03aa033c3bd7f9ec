import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Stage } from './Stage.tsx';

/** Nothing works before region and client id are known. */
export function SetUpNeeded(props: {
	readonly panel: PanelModel;
	readonly missing: readonly ('region' | 'clientId')[];
}) {
	const { panel, missing } = props;
	const sentence = missing.length === 1 && missing[0] !== undefined ? text(`setUp_${missing[0]}`) : text('setUp_both');
	return (
		<Stage title={text('setUp_title')} sentence={sentence}>
			<button type="button" class="button button-main" onClick={() => panel.perform(panel.orders.openOptions())}>
				{text('openSettings')}
			</button>
		</Stage>
	);
}
