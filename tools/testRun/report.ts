import type { Counts } from './counts.ts';

/** What a runner's machine-readable report says; `remarks` are lines worth reading even when all is well. */
export type Report =
	| { readonly kind: 'counted'; readonly counts: Counts; readonly remarks: readonly string[] }
	/** The report is missing or not in the form we know, so the step counts as failed. */
	| { readonly kind: 'unreadable'; readonly reason: string };
