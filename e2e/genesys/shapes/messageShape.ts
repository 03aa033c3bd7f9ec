import type { SimulatedConversation } from '../world/simulatedConversation.ts';
import type { SimulatedMessage } from '../world/simulatedMessage.ts';
import { present } from './isoTimes.ts';

const statusOf = ({ by }: SimulatedMessage): string => (by === 'customer' ? 'received' : 'delivery-success');

/** A message as the lists of a conversation name it, without its text: `MessageDetails`. */
export function messageDetails(message: SimulatedMessage): Record<string, unknown> {
	return {
		messageId: message.id,
		messageTime: new Date(message.at).toISOString(),
		messageStatus: statusOf(message),
		messageSegmentCount: 1,
		media: [],
		stickers: [],
	};
}

/** A message with its text: `MessageData`. `withBody`: whether the text is also in its older place, `textBody`. */
export function messageShape(
	{ id: conversationId }: SimulatedConversation,
	message: SimulatedMessage,
	withBody: boolean,
): Record<string, unknown> {
	const { id, by, text, userId } = message;
	const inbound = by === 'customer';
	return present({
		id,
		timestamp: new Date(message.at).toISOString(),
		direction: inbound ? 'inbound' : 'outbound',
		messengerType: 'webmessaging',
		textBody: withBody ? text : undefined,
		status: statusOf(message),
		normalizedMessage: {
			id,
			type: 'Text',
			text,
			direction: inbound ? 'Inbound' : 'Outbound',
			originatingEntity: by === 'bot' ? 'Bot' : 'Human',
		},
		createdBy: userId === undefined ? undefined : { id: userId, selfUri: `/api/v2/users/${userId}` },
		conversationId,
		selfUri: `/api/v2/conversations/messages/${conversationId}/messages/${id}`,
	});
}
