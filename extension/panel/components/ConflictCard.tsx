import type { Progress } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { conflictText } from '../conflictText.ts';
import type { PanelModel } from '../panelModel.ts';
import { Callout } from './Callout.tsx';

/** Another code was stored meanwhile: both one above the other, and the agent decides. Neither is the default. */
export function ConflictCard(props: {
	readonly panel: PanelModel;
	readonly conflict: Extract<Progress, { kind: 'conflict' }>;
}) {
	const { panel, conflict } = props;
	const settle = (decision: 'keep' | 'replace') => (): void =>
		panel.perform(panel.orders.settle(conflict.intentId, decision));
	return (
		<Callout tone="warning" title={text('conflict_title')} sentence={conflictText(conflict, panel.clock())}>
			<p class="card-sentence">{text(conflict.foundNotes ? 'conflict_notesThere' : 'conflict_notesKept')}</p>
			<button type="button" class="button option" data-keep onClick={settle('keep')}>
				<span class="option-kind">{text('conflict_keep')}</span>
				<span class="option-name">{conflict.found.name}</span>
			</button>
			<button type="button" class="button option" data-replace onClick={settle('replace')}>
				<span class="option-kind">{text('conflict_replace')}</span>
				<span class="option-name">{conflict.code.name}</span>
			</button>
		</Callout>
	);
}
