import type { EvidenceText } from './evidence.ts';

/** Longest text of one part of a summary, in characters. */
const longest = 2000;

/** The parts of a summary that say something, each cut to a bounded length. */
export function boundedTexts(parts: readonly (string | null | undefined)[]): readonly EvidenceText[] {
	return parts.flatMap((part) => {
		const text = part?.trim().slice(0, longest) ?? '';
		return text === '' ? [] : [{ role: 'summary' as const, text }];
	});
}
