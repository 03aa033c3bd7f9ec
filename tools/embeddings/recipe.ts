/** The numbers of a table: how much of what it is made from, and how. */
export type Recipe = {
	readonly rows: number;
	readonly dimensions: number;
	/** Sentences drawn of each template, at most. */
	readonly perTemplate: number;
	/** Texts in which each shorthand is put in place of what it means, at most. */
	readonly perShorthand: number;
	readonly bags: number;
	readonly glosses: number;
	/** Words with a share of all words far above this one say little, and begin short (smooth inverse frequency). */
	readonly rareShare: number;
	/** How strongly rows are held at where they began. */
	readonly stiffness: number;
	/** Steps of conjugate gradients. */
	readonly steps: number;
	/** How far a text is pulled from its own meaning to that of its topic, 0 to 1. */
	readonly topicShare: number;
	readonly weights: {
		readonly name: number;
		readonly sentence: number;
		readonly shorthand: number;
		readonly bag: number;
		readonly gloss: number;
	};
};

/** The recipe of the table that ships. */
export const recipe: Recipe = {
	rows: 16_000,
	dimensions: 96,
	perTemplate: 14,
	perShorthand: 10,
	bags: 12_000,
	glosses: 10_000,
	rareShare: 0.001,
	stiffness: 0.2,
	steps: 40,
	topicShare: 0.65,
	weights: { name: 1, sentence: 1, shorthand: 1, bag: 1, gloss: 1 },
};
