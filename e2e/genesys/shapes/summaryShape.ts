import type { SimulatedConversation } from '../world/simulatedConversation.ts';
import type { SimulatedCode } from '../world/simulatedQueue.ts';
import type { SimulatedSummary } from '../world/simulatedSummary.ts';
import { present } from './isoTimes.ts';

/** How Copilot's summaries are shown. */
export type SummaryView = {
	codeOf(this: void, id: string): SimulatedCode | undefined;
	/** See the switch `copilotConfidence`. */
	readonly inPercent: boolean;
};

/** Copilot names no number for how sure it is of its words; this one stands for all. */
const certainty = 0.82;

const scaled = (confidence: number, { inPercent }: SummaryView): number =>
	inPercent ? Math.round(confidence * 1000) / 10 : confidence;

function part(text: string | undefined, view: SummaryView, name: 'confidence' | 'score'): unknown {
	return text === undefined ? undefined : { text, [name]: scaled(certainty, view) };
}

/** One agent's session as `GET /conversations/{id}/summaries` has it: `ConversationSessionSummary`. */
export function sessionSummary(
	{ participants }: SimulatedConversation,
	summary: SimulatedSummary,
	view: SummaryView,
): Record<string, unknown> {
	const { id, status, communicationId, participantId, createdAt } = summary;
	const isReady = status === 'Completed';
	const leg = participants
		.flatMap(({ communications }) => communications)
		.find((communication) => communication.id === communicationId);
	const mediaTypes: Readonly<Record<string, string>> = { call: 'Call', email: 'Email', message: 'Message' };
	const predictions = (summary.predictions ?? []).map(({ codeId, confidence }) =>
		present({
			id: codeId,
			name: view.codeOf(codeId)?.name,
			description: view.codeOf(codeId)?.description,
			confidence: scaled(confidence, view),
			selfUri: `/api/v2/routing/wrapupcodes/${codeId}`,
		}),
	);
	return present({
		id,
		status,
		mediaType: mediaTypes[leg?.medium ?? ''] ?? 'Unknown',
		language: 'en-us',
		...(isReady
			? {
					text: summary.text,
					confidence: scaled(certainty, view),
					reason: part(summary.reason, view, 'confidence'),
					resolution: part(summary.resolution, view, 'confidence'),
					followup: part(summary.followup, view, 'confidence'),
					predictedWrapupCodes: predictions,
				}
			: {}),
		dateCreated: new Date(createdAt).toISOString(),
		communication: { id: communicationId },
		participants: [{ id: participantId }],
	});
}

/**
 * The same as the topic `v2.users.{id}.conversations.summaries` tells it, with other names for the codes. Source:
 * `ConversationSummaryTopicConversationSummaryEvent`.
 */
export function summaryEvent(
	conversation: SimulatedConversation,
	summary: SimulatedSummary,
	view: SummaryView,
): Record<string, unknown> {
	const { id, communicationId, userId, queueId, createdAt, followup } = summary;
	const leg = conversation.participants
		.flatMap(({ communications }) => communications)
		.find((communication) => communication.id === communicationId);
	const mediaTypes: Readonly<Record<string, string>> = { call: 'CALL', email: 'EMAIL', message: 'MESSAGE' };
	const wrapUpCodes = (summary.predictions ?? []).map(({ codeId, confidence }) =>
		present({
			wrapUpCodeId: codeId,
			name: view.codeOf(codeId)?.name,
			description: view.codeOf(codeId)?.description,
			score: scaled(confidence, view),
		}),
	);
	return present({
		conversationId: conversation.id,
		queueId,
		participants: [{ userId, purpose: 'agent' }],
		communicationIds: [communicationId],
		latestCommunicationId: communicationId,
		createdDate: new Date(createdAt).toISOString(),
		mediaType: mediaTypes[leg?.medium ?? ''] ?? 'UNKNOWN',
		summaryId: id,
		language: 'en-us',
		summary: part(summary.text, view, 'score'),
		reason: part(summary.reason, view, 'score'),
		resolution: part(summary.resolution, view, 'score'),
		followupActions: followup === undefined ? [] : [part(followup, view, 'score')],
		wrapUpCodes,
		triggerSource: { sourceType: 'COMMUNICATION', sourceId: communicationId },
	});
}
