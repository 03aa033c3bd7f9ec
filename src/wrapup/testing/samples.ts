import type { OwnCommunication } from '../../genesys/conversation.ts';
import type { Intent } from '../intent.ts';

/** A call of the agent, in after-call work unless told otherwise. */
export function aCommunication(more: Partial<OwnCommunication> = {}): OwnCommunication {
	return {
		conversationId: 'c1',
		participantId: 'p1',
		communicationId: 'm1',
		medium: 'call',
		direction: 'inbound',
		queueId: 'billing',
		queueName: 'Billing',
		state: 'over',
		afterCallWork: 'pending',
		startedAt: 1000,
		prompt: 'optional',
		timeoutMilliseconds: null,
		stored: null,
		version: null,
		...more,
	};
}

/** A choice of the agent, on its way unless told otherwise; ten minutes from `chosenAt` to the deadline. */
export function anIntent(more: Partial<Intent> = {}): Intent {
	const chosenAt = more.chosenAt ?? 0;
	return {
		id: 'intent-1',
		key: 'c1/c1-agent/c1-leg',
		owner: { userId: 'agent-1', organizationId: 'org', region: 'eu-central-1' },
		target: { conversationId: 'c1', participantId: 'c1-agent', communicationId: 'c1-leg', medium: 'call' },
		route: 'communication',
		code: { id: 'refund', name: 'Refund' },
		notes: 'ticket 4711',
		seenCodeId: null,
		mayReplaceNotes: false,
		rank: 1,
		queueId: 'billing',
		queueName: 'Billing',
		startedAt: chosenAt,
		noticedAt: chosenAt,
		chosenAt,
		deadline: chosenAt + 600_000,
		requests: 2,
		attempts: 0,
		stage: { kind: 'sending' },
		...more,
	};
}
