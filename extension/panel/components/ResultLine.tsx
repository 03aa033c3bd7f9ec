import type { EndedChoice } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { type OutcomeText, outcomeText } from '../outcomeText.ts';
import { Icon, type IconName } from './Icon.tsx';

/** The sign in front of a result, beside its words. */
const icons: Record<OutcomeText['tone'], IconName> = {
	good: 'check',
	calm: 'info',
	warning: 'warning',
	bad: 'warning',
};

/** How a choice ended. With `onAcknowledge` it stays until the agent has read it; without, until the next choice. */
export function ResultLine(props: {
	readonly ended: EndedChoice;
	/** The queue, for the name of the button that dismisses. */
	readonly queueName: string | null;
	readonly onAcknowledge?: () => void;
}) {
	const { outcome, code } = props.ended;
	const { tone, title, sentence } = outcomeText(outcome, code);
	const reference = outcome.kind === 'refused' ? outcome.correlationId : null;
	return (
		<div class="card result" data-result={outcome.kind} data-tone={tone}>
			<Icon name={icons[tone]} />
			<div class="result-words">
				<p class="card-title" dir="auto">
					{title}
				</p>
				<p class="card-sentence">{sentence}</p>
				{reference !== null && <p class="card-reference">{text('outcome_support', reference)}</p>}
			</div>
			{props.onAcknowledge !== undefined && (
				<button
					type="button"
					class="icon-button"
					data-acknowledge
					aria-label={text('acknowledge_named', props.queueName ?? text('queue_unknown'))}
					title={text('acknowledge')}
					onClick={props.onAcknowledge}
				>
					<Icon name="cross" />
				</button>
			)}
		</div>
	);
}
