/** The package's own types name others that it does not bring. This is what is used of it. */
declare module '@energetic-ai/core' {
	/** Loads what the teacher computes with. */
	export function ready(): Promise<void>;
}
