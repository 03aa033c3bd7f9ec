import * as v from 'valibot';
import type { Answer } from '../answer.ts';
import { mapAnswer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { boundedTexts } from './boundedTexts.ts';
import { confidence } from './confidence.ts';
import type { EvidenceText, PredictedCode } from './evidence.ts';

/** What Agent Copilot says of a conversation, whichever way it came. */
export type CopilotSummary = {
	readonly texts: readonly EvidenceText[];
	/** Best first. */
	readonly predictions: readonly PredictedCode[];
};

const optionalText = v.nullish(v.object({ text: v.nullish(v.string()) }));

const summaryShape = v.object({
	text: v.nullish(v.string()),
	status: v.nullish(v.string()),
	editedSummary: optionalText,
	reason: optionalText,
	followup: optionalText,
	resolution: optionalText,
	predictedWrapupCodes: v.nullish(v.array(v.object({ id: v.nullish(v.string()), confidence })), []),
	communication: v.nullish(v.object({ id: v.nullish(v.string()) })),
});

type SummaryShape = v.InferOutput<typeof summaryShape>;

const answerSchema = v.object({
	summary: v.nullish(summaryShape),
	sessionSummaries: v.nullish(v.array(summaryShape), []),
});

const isReady = ({ status }: SummaryShape) => status == null || status === 'Completed';

type SummariesShape = v.InferOutput<typeof answerSchema>;

/** That of the agent's own session, else the latest one, else that of the whole conversation. */
function choose({ summary, sessionSummaries }: SummariesShape, communicationId: string | null): SummaryShape | null {
	const ready = sessionSummaries.filter(isReady);
	const own = ready.findLast(({ communication }) => communication?.id != null && communication.id === communicationId);
	return own ?? ready.at(-1) ?? (summary != null && isReady(summary) ? summary : null);
}

function asSummary(chosen: SummaryShape): CopilotSummary {
	const { editedSummary, text, reason, resolution, followup, predictedWrapupCodes } = chosen;
	const texts = boundedTexts([reason?.text, editedSummary?.text ?? text, resolution?.text, followup?.text]);
	const predictions = predictedWrapupCodes
		.flatMap(({ id, confidence: sure }) => (id == null || id === '' ? [] : [{ codeId: id, confidence: sure }]))
		.toSorted((one, other) => other.confidence - one.confidence);
	return { texts, predictions };
}

/** Copilot is at work, and has not said anything yet. */
const inTheMaking: CopilotSummary = { texts: [], predictions: [] };

function readAnswer(answer: SummariesShape, communicationId: string | null): CopilotSummary | null {
	const chosen = choose(answer, communicationId);
	if (chosen !== null) return asSummary(chosen);
	return answer.sessionSummaries.length > 0 || answer.summary != null ? inTheMaking : null;
}

/**
 * The summary of an agent's session with the codes that Copilot predicts for it; empty while it is in the making, and
 * null where none is. Operation: `GET /conversations/{id}/summaries`, which needs `conversation:summary:view`. The codes
 * are `predictedWrapupCodes` with `id` and `confidence` here; the topic spells them differently (see `summaryEvent`).
 */
export async function readSummaries(
	client: Client,
	target: { readonly conversationId: string; readonly communicationId: string | null },
	call: Pick<Call<v.GenericSchema>, 'cut' | 'purpose'> = {},
): Promise<Answer<CopilotSummary | null>> {
	const path = `conversations/${target.conversationId}/summaries`;
	const answer = await client({ ...call, method: 'get', path, schema: answerSchema });
	return mapAnswer(answer, (value) => readAnswer(value, target.communicationId));
}
