import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { type OutcomeText, outcomeText } from '../outcomeText.ts';
import type { PanelModel } from '../panelModel.ts';
import { Icon, type IconName } from './Icon.tsx';

/** The sign in front of a result, beside its words. */
const icons: Record<OutcomeText['tone'], IconName> = {
	good: 'check',
	calm: 'info',
	warning: 'warning',
	bad: 'warning',
};

/** How a wrap-up ended, until the agent has read it. */
export function ResultLine(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly ended: Extract<Progress, { kind: 'ended' }>;
}) {
	const { panel, entry, ended } = props;
	const { tone, title, sentence } = outcomeText(ended.outcome, ended.code);
	const reference = ended.outcome.kind === 'refused' ? ended.outcome.correlationId : null;
	return (
		<div class="card result" data-result data-tone={tone}>
			<Icon name={icons[tone]} />
			<div class="result-words">
				<p class="card-title" dir="auto">
					{title}
				</p>
				<p class="card-sentence">{sentence}</p>
				{reference !== null && <p class="card-reference">{text('outcome_support', reference)}</p>}
			</div>
			<button
				type="button"
				class="icon-button"
				data-acknowledge
				aria-label={text('acknowledge_named', entry.queueName ?? text('queue_unknown'))}
				title={text('acknowledge')}
				onClick={() => panel.perform(panel.orders.acknowledge(entry.key))}
			>
				<Icon name="cross" />
			</button>
		</div>
	);
}
