import type { JournalEntry } from './journalEntry.ts';

/** The parts of an ended choice, or of a wrap-up that ended without one, that make a journal line. */
export type JournalFacts = Omit<JournalEntry, 'outcome' | 'reason' | 'integrityRisk' | 'correlationId'> & {
	readonly ended:
		| { readonly kind: 'applied' | 'alreadyApplied' | 'withdrawn' }
		| { readonly kind: 'missed'; readonly reason: string }
		| { readonly kind: 'refused'; readonly reason: string; readonly correlationId: string | null };
};

/**
 * Makes the journal line of something that ended. A conflict of versions that could not be settled is marked, because
 * then nobody knows whether the stored code is the meant one.
 */
export function journalLine({ ended, ...facts }: JournalFacts): JournalEntry {
	return {
		...facts,
		outcome: ended.kind,
		reason: 'reason' in ended ? ended.reason : null,
		integrityRisk: ended.kind === 'refused' && ended.reason === 'versionConflict',
		correlationId: ended.kind === 'refused' ? ended.correlationId : null,
	};
}
