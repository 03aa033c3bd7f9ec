import { mediums } from '../../../src/genesys/medium.ts';
import type { SimulatedConversation } from '../world/simulatedConversation.ts';

const names = {
	call: 'call',
	callback: 'callback',
	email: 'email',
	message: 'message',
	social: 'socialExpression',
	video: 'video',
} as const satisfies Record<(typeof mediums)[number], string>;

/** How many interactions of each medium a user has open and in after-call work: the topic `conversationsummary`. */
export function conversationSummary(
	conversations: readonly SimulatedConversation[],
	userId: string,
): Record<string, unknown> {
	const legs = conversations
		.flatMap((conversation) => conversation.participants)
		.filter((participant) => participant.userId === userId)
		.flatMap((participant) => participant.communications);
	const count = (medium: (typeof mediums)[number]): Record<string, unknown> => {
		const own = legs.filter((leg) => leg.medium === medium);
		const active = own.filter((leg) => leg.state === 'connected').length;
		const acw = own.filter((leg) => leg.afterCallWork?.state === 'pending').length;
		return { contactCenter: { active, acw }, enterprise: { active: 0, acw: 0 } };
	};
	return { userId, ...Object.fromEntries(mediums.map((medium) => [names[medium], count(medium)])) };
}
