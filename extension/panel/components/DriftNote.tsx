import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Callout } from './Callout.tsx';
import { ThisConversation } from './ThisConversation.tsx';

/** The desktop looks different than we know it: what that means, and what helps. */
export function DriftNote({ panel }: { readonly panel: PanelModel }) {
	return (
		<Callout tone="calm" sentence={text('drift_sentence')}>
			<div class="card-actions">
				<ThisConversation panel={panel} look="plain" />
				<a class="button" href="/extension/options/index.html#health-desktop" target="_blank" rel="noreferrer">
					{text('drift_report')}
				</a>
			</div>
		</Callout>
	);
}
