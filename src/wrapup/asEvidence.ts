import type { EvidencePart, EvidenceSource } from '../genesys/evidence/evidence.ts';
import type { Evidence } from '../suggest/adviser.ts';

/** What a part of the evidence is in the adviser's words. */
export function asEvidence(part: EvidencePart): Evidence {
	switch (part.source) {
		case 'attributes':
			return { attributes: part.attributes };
		case 'messages':
			return { messages: part.texts };
		case 'summary':
			return { summary: part.texts };
		case 'copilot':
			return { predictions: part.predictions };
		case 'prior':
			return { prior: part.prior };
	}
}

const isEvidence = (source: string): source is EvidenceSource =>
	/^(attributes|messages|summary|copilot|prior)$/.test(source);

/** Those of the sources of the suggestions that bring evidence; the others are facts of the wrap-up itself. */
export function evidenceSources(sources: readonly string[]): ReadonlySet<EvidenceSource> {
	return new Set(sources.filter(isEvidence));
}
