import { text } from '../../shared/text.ts';
import type { PanelModel } from '../panelModel.ts';

/** The list of codes could not be read: what the platform said, and the way to try again. */
export function CodesFailed({ panel, detail }: { readonly panel: PanelModel; readonly detail: string }) {
	return (
		<section class="card card-warning" data-codes-failed>
			<h3>{text('codes_failed_title')}</h3>
			<p>{text('codes_failed', detail)}</p>
			<button type="button" class="button" onClick={() => panel.perform(panel.orders.check())}>
				{text('tryAgain')}
			</button>
		</section>
	);
}
