import type { ControlState, ConversationRow } from '../controlState.ts';
import { order } from './controlSignals.ts';

type Props = ConversationRow & Pick<ControlState, 'agents'>;

/** What an agent who talks can do with others: hand on, ask for advice, end the advice, place a callback's call. */
export function HandOn({ id: conversationId, agents, medium, advised }: Props) {
	const button = (text: string, act: () => void) => (
		<button key={text} type="button" onClick={act}>
			{text}
		</button>
	);
	if (advised) {
		return (
			<>
				{(['transfer', 'conference', 'leave'] as const).map((as) =>
					button(`adviser: ${as}`, () => void order({ kind: 'endConsult', conversationId, as })),
				)}
			</>
		);
	}
	return (
		<>
			{agents.map(({ id: agentId, name }) => (
				<span key={agentId}>
					{button(`Hand on to ${name}`, () => void order({ kind: 'transfer', conversationId, agentId }))}
					{button(`Consult ${name}`, () => void order({ kind: 'consult', conversationId, agentId }))}
				</span>
			))}
			{medium === 'callback' && button('Place its call', () => void order({ kind: 'placeCall', conversationId }))}
		</>
	);
}
