import type { Entry, RequestedWork } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';

/** Asks for after-call work while the conversation goes on, or takes that back. Shows what the platform made of it. */
export function WorkSwitch(props: { readonly panel: PanelModel; readonly entry: Entry; readonly work: RequestedWork }) {
	const { panel, entry, work } = props;
	const { requested, order } = work;
	const toggle = (): void => panel.perform(panel.orders.requestWork(entry.key, !requested));
	return (
		<div class="work">
			<button
				type="button"
				role="switch"
				class="switch"
				data-request-work={order}
				aria-checked={requested}
				disabled={order === 'asking'}
				onClick={toggle}
			>
				{text('work_request')}
			</button>
			<p class="hint" role="status">
				{text(order === 'none' ? (requested ? 'work_requested' : 'work_none') : `work_${order}`)}
			</p>
		</div>
	);
}
