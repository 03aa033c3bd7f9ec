import type { ComponentChildren } from 'preact';
import type { Codes, EndedChoice } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { outcomeText } from '../outcomeText.ts';
import { Callout } from './Callout.tsx';
import { CloseButton } from './CloseButton.tsx';

/** How a choice ended. With `onAcknowledge` it stays until the agent has read it; without, until the next choice. */
export function ResultLine(props: {
	readonly ended: EndedChoice;
	/** The queue, for the name of the button that dismisses. */
	readonly queueName: string | null;
	/** The codes as they are now; a code that was refused and is not among them was taken off the list. */
	readonly codes?: Codes;
	readonly onAcknowledge?: () => void;
	/** What can be done about it. */
	readonly children?: ComponentChildren;
}) {
	const { onAcknowledge, queueName } = props;
	const { outcome } = props.ended;
	const reference = outcome.kind === 'refused' ? outcome.correlationId : null;
	const label = text('acknowledge_named', queueName ?? text('queue_unknown'));
	return (
		<div data-result={outcome.kind}>
			<Callout
				{...outcomeText(props.ended)}
				{...(isTakenOff(props.ended, props.codes) ? { sentence: text('outcome_refused_takenOff') } : {})}
				close={onAcknowledge && <CloseButton label={label} data-acknowledge onClick={onAcknowledge} />}
			>
				{props.children}
				{reference !== null && <p class="card-reference">{text('outcome_support', reference)}</p>}
			</Callout>
		</div>
	);
}

function isTakenOff({ outcome, code }: EndedChoice, codes: Codes | undefined): boolean {
	const isRefused = outcome.kind === 'refused' && outcome.reason === 'invalid' && code !== null;
	return isRefused && codes?.kind === 'ready' && codes.codes.every(({ id }) => id !== code.id);
}
