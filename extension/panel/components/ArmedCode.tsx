import type { Code, Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';

/** The code that was chosen early: when it is sent, and the way to take it back. Any other code below takes its place. */
export function ArmedCode(props: { readonly panel: PanelModel; readonly entry: Entry; readonly code: Code }) {
	const { panel, entry, code } = props;
	return (
		<div class="armed" data-armed={code.id}>
			<p class="option">
				<span class="option-kind">{text('armed')}</span>
				<span class="option-name">{code.name}</span>
			</p>
			<Button data-disarm onClick={() => panel.disarm(entry)}>
				{text('armed_takeBack')}
			</Button>
		</div>
	);
}
