import type { EvidencePart, EvidenceSource } from './evidence.ts';
import type { CopilotSummary } from './readSummaries.ts';

/** What the wanted sources make of a summary, read or told; empty where it holds nothing for them. */
export function summaryParts(
	{ texts, predictions }: CopilotSummary,
	wanted: ReadonlySet<EvidenceSource>,
): readonly EvidencePart[] {
	const parts: EvidencePart[] = [];
	if (wanted.has('copilot') && predictions.length > 0) parts.push({ source: 'copilot', predictions });
	if (wanted.has('summary') && texts.length > 0) parts.push({ source: 'summary', texts });
	return parts;
}
