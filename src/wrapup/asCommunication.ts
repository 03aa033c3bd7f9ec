import type { OwnCommunication } from '../genesys/conversation.ts';
import type { WrapUp } from './wrapUp.ts';

/** What the list said last about a wrap-up's communication, with after-call work pending. */
export function asCommunication(wrapUp: WrapUp): OwnCommunication {
	const { target, direction, queueId, queueName, prompt, timeoutMilliseconds, stored } = wrapUp;
	return {
		conversationId: target.conversationId,
		participantId: target.participantId,
		communicationId: target.communicationId ?? '',
		medium: target.medium,
		direction,
		queueId,
		queueName,
		state: 'over',
		afterCallWork: 'pending',
		startedAt: null,
		prompt,
		timeoutMilliseconds,
		stored,
		version: null,
	};
}
