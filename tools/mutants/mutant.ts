/** A deliberate breakage of the product: one that a test must notice. */
export type Mutant = {
	/** What is broken, in a few words; `npm run mutants -- --only` takes it. */
	readonly name: string;
	/** The file, from the root of the project. */
	readonly file: string;
	/** The piece of code that is replaced; it stands in the file exactly once. */
	readonly find: string;
	readonly replace: string;
	/** What the agent would lose by it. */
	readonly why: string;
};
