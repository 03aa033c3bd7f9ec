import type { Report } from './report.ts';

/** Where a step's counts come from. */
export type CountSource =
	/** The step is one test: its exit code decides. */
	| { readonly kind: 'exitCode' }
	/** The step writes a report to this file, relative to the root; its exit code counts too. */
	| { readonly kind: 'file'; readonly path: string; readonly read: (text: string) => Report }
	/** The step prints its report; its exit code counts for nothing where the report can be read. */
	| { readonly kind: 'output'; readonly read: (text: string) => Report };

/** One part of `npm test`. */
export type Step = {
	readonly name: string;
	/** Arguments for Node: a script and its own arguments. */
	readonly command: readonly string[];
	readonly counts: CountSource;
	/** Show the output while it runs, for the steps that take minutes. */
	readonly live: boolean;
};
