import * as v from 'valibot';
import { boundedTexts } from './boundedTexts.ts';
import { confidence } from './confidence.ts';
import type { CopilotSummary } from './readSummaries.ts';

/** A summary as the topic told it, with the conversation it is of. */
export type HeardSummary = CopilotSummary & { readonly conversationId: string };

const optionalText = v.nullish(v.object({ text: v.nullish(v.string()) }));

/**
 * An event of the topic `v2.users.{id}.conversations.summaries`. The codes are `wrapUpCodes` with `wrapUpCodeId` and
 * `score` here; the operation spells them differently (see `readSummaries`). One that failed has neither text nor codes.
 * Source: `ConversationSummaryTopicConversationSummaryEvent`.
 */
export const summaryEventSchema = v.pipe(
	v.object({
		conversationId: v.string(),
		summary: optionalText,
		headline: optionalText,
		reason: optionalText,
		resolution: optionalText,
		followupActions: v.nullish(v.array(v.object({ text: v.nullish(v.string()) })), []),
		wrapUpCodes: v.nullish(v.array(v.object({ wrapUpCodeId: v.nullish(v.string()), score: confidence })), []),
	}),
	v.transform((event): HeardSummary => {
		const { conversationId, headline, reason, summary, resolution, followupActions, wrapUpCodes } = event;
		const followups = followupActions.map(({ text }) => text);
		return {
			conversationId,
			texts: boundedTexts([headline?.text, reason?.text, summary?.text, resolution?.text, ...followups]),
			predictions: wrapUpCodes
				.flatMap(({ wrapUpCodeId: id, score }) => (id == null || id === '' ? [] : [{ codeId: id, confidence: score }]))
				.toSorted((one, other) => other.confidence - one.confidence),
		};
	}),
);
