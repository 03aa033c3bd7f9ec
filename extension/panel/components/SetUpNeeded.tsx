import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';
import { Stage } from './Stage.tsx';

/** Nothing works before region and client id are known. */
export function SetUpNeeded(props: {
	readonly panel: PanelModel;
	readonly missing: readonly ('region' | 'clientId')[];
}) {
	const { panel, missing } = props;
	const only = missing.length === 1 ? missing[0] : undefined;
	return (
		<Stage title={text('setUp_title')} sentence={text(`setUp_${only ?? 'both'}`)}>
			<Button look="main" onClick={panel.openOptions}>
				{text('openSettings')}
			</Button>
		</Stage>
	);
}
