import type { Progress } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { conflictText } from '../conflictText.ts';
import type { PanelModel } from '../panelModel.ts';

/** Another code was stored meanwhile: both side by side, and the agent's decision. Neither is the default. */
export function ConflictCard(props: {
	readonly panel: PanelModel;
	readonly conflict: Extract<Progress, { kind: 'conflict' }>;
}) {
	const { panel, conflict } = props;
	const { intentId, code, found } = conflict;
	const settle = (decision: 'keep' | 'replace') => (): void => panel.perform(panel.orders.settle(intentId, decision));
	return (
		<section class="card card-warning conflict">
			<h3>{text('conflict_title')}</h3>
			<p>{conflictText(conflict)}</p>
			<dl class="conflict-codes">
				<div>
					<dt>{text('conflict_found')}</dt>
					<dd dir="auto">{found.name}</dd>
				</div>
				<div>
					<dt>{text('conflict_mine')}</dt>
					<dd dir="auto">{code.name}</dd>
				</div>
			</dl>
			<div class="card-actions card-actions-stacked">
				<button type="button" class="button" data-keep onClick={settle('keep')}>
					{text('conflict_keep', found.name)}
				</button>
				<button type="button" class="button" data-replace onClick={settle('replace')}>
					{text('conflict_replace', code.name)}
				</button>
			</div>
		</section>
	);
}
