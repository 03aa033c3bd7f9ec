import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';
import { Button } from './Button.tsx';

/** Conversations that go on and of which nothing is in the list: a quiet line for each, to choose its code early. */
export function GoingOn({ panel, entries }: { readonly panel: PanelModel; readonly entries: readonly Entry[] }) {
	return (
		<ul class="going-on">
			{entries.map((entry) => (
				<li key={entry.key}>
					<Button look="quiet" data-arm={entry.key} onClick={() => panel.armEarly(entry)}>
						{text('arm_offer', entry.queueName ?? text('queue_unknown'))}
					</Button>
				</li>
			))}
		</ul>
	);
}
