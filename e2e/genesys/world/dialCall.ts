import { joinAgent, requireAgent } from './joinAgent.ts';
import { makeLeg } from './makeLeg.ts';
import type { SimulatedConversation } from './simulatedConversation.ts';
import { recordChange, type WorldState } from './worldState.ts';

/**
 * A call that an agent dials by hand for no queue: no queue's party, no prompt, and so no after-call work. Both sides
 * are `dialing` until the customer answers. Such an agent is a `user` of the conversation.
 */
export function dialCall(state: WorldState, agentId: string, customerName: string): SimulatedConversation {
	const agent = requireAgent(state, agentId);
	const conversation: SimulatedConversation = {
		id: state.random.uuid(),
		startTime: state.now(),
		version: 0,
		dialer: false,
		participants: [
			{
				id: state.random.uuid(),
				purpose: 'customer',
				name: customerName,
				address: 'tel:+15555550100',
				startTime: state.now(),
				wrapupRequired: false,
				attributes: {},
				communications: [makeLeg(state, 'call', 'outbound', 'dialing')],
			},
		],
	};
	joinAgent(state, conversation, agent, {
		purpose: 'user',
		routed: { wrapupRequired: false },
		communications: [makeLeg(state, 'call', 'outbound', 'dialing')],
	});
	state.conversations.set(conversation.id, conversation);
	recordChange(state, conversation, 'offered', { agent: agent.name, medium: 'call' });
	return conversation;
}
