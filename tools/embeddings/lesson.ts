/** What a text is to mean: what the teacher reads, what the table reads in its place, and how much that counts. */
export type Lesson = {
	readonly taught: string;
	readonly said: string;
	readonly weight: number;
	/** The place of the topic that it belongs to; null for those of no topic. */
	readonly topic: number | null;
};
