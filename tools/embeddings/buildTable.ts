import { wordsIn } from '../../src/suggest/learner/wordsIn.ts';
import { createWordTable, type WordTableHead } from '../../src/suggest/learner/wordTable.ts';
import type { Teacher } from './askTeacher.ts';
import { bagLessons } from './bagLessons.ts';
import { chooseWords, type Vocabulary } from './chooseWords.ts';
import { createProjection } from './createProjection.ts';
import type { Slots } from './expandTemplate.ts';
import { fitRows } from './fitRows.ts';
import { glossLessons } from './glossLessons.ts';
import type { Lesson } from './lesson.ts';
import { type Matrix, rowOf } from './matrix.ts';
import { packRows } from './packRows.ts';
import { pullToTopics } from './pullToTopics.ts';
import type { Topic } from './readThemes.ts';
import type { Recipe } from './recipe.ts';
import { type Shorthand, shorthandLessons } from './shorthandLessons.ts';
import { topicLessons } from './topicLessons.ts';

/** What a table is made from. */
export type Ingredients = {
	/** Each word's share of all words in spoken language. */
	readonly shares: ReadonlyMap<string, number>;
	/** Words that are in the table however rare they are. */
	readonly wanted: readonly string[];
	readonly slots: Slots;
	readonly topics: readonly Topic[];
	readonly shorthand: Shorthand;
	/** Texts of a dictionary that are made of known words. */
	readonly glossesOf: (isKnown: (word: string) => boolean) => readonly string[];
};

/** A table as it ships: its list of words and its bytes. */
export type BuiltTable = { readonly head: WordTableHead; readonly bytes: Uint8Array };

/** Shortens the rows of words that are everywhere and say little. */
function weighByRarity(rows: Matrix, { shares }: Vocabulary, { rareShare }: Recipe): void {
	for (const [at, share] of shares.entries()) {
		const row = rowOf(rows, at);
		for (const [place, value] of row.entries()) row[place] = (value * rareShare) / (rareShare + share);
	}
}

/** The texts that the table learns from, the vocabulary's own words not among them. */
function lessonsOf(given: Ingredients, recipe: Recipe, ofTopics: readonly Lesson[], { words }: Vocabulary): Lesson[] {
	const known = new Set(words);
	// Bags are drawn from the list of spoken words alone, so that a new template does not draw all of them anew.
	const spoken = [...given.shares.keys()].slice(0, Math.floor(recipe.rows * 0.75));
	return [
		...ofTopics,
		...bagLessons(spoken, recipe),
		...glossLessons(
			given.glossesOf((word) => known.has(word)),
			recipe,
		),
	];
}

/**
 * Makes a table of what words mean, from a teacher of sentences: the mean of the rows of a text's words comes as near as
 * it can to what the teacher makes of the text. The same ingredients make the same bytes.
 */
export async function buildTable(given: Ingredients, teacher: Teacher, recipe: Recipe): Promise<BuiltTable> {
	const plain = topicLessons(given.topics, given.slots, recipe);
	const ofTopics = [...plain, ...shorthandLessons(given.shorthand, plain, recipe)];
	const wanted = [...given.wanted, ...given.shorthand.keys()];
	const vocabulary = chooseWords(
		given.shares,
		plain.map(({ said }) => said),
		wanted,
		recipe.rows,
	);
	const { words } = vocabulary;
	const head = { format: 'static-embed-1', dims: recipe.dimensions, rows: words.length, vocab: words.join(' ') };
	const lessons = lessonsOf(given, recipe, ofTopics, vocabulary);

	const taught = await teacher(lessons.map((lesson) => lesson.taught));
	const project = createProjection({ ...taught, rows: ofTopics.length }, recipe.dimensions);
	const targets = project(taught);
	pullToTopics(targets, lessons, recipe.topicShare);
	const start = project(await teacher(words.map((word) => given.shorthand.get(word) ?? word)));
	weighByRarity(start, vocabulary, recipe);

	// Words are found as they will be found: glued ones apart, endings off.
	const { rowsOf } = createWordTable(head, new Uint8Array(head.rows * (2 + head.dims / 2)));
	const rows = lessons.map(({ said }) => Int32Array.from(wordsIn(said).flatMap((word) => rowsOf(word))));
	const weights = Float32Array.from(lessons, ({ weight }) => weight);
	return { head, bytes: packRows(fitRows({ rows, targets, weights }, start, recipe.stiffness, recipe.steps)) };
}
