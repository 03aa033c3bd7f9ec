/** A table of what words mean: a vector for each of some thousand common words. */
export type WordTable = {
	readonly dimensions: number;
	/** The rows of a word: one, several for words that are glued together, none for a word that is not known. */
	readonly rowsOf: (word: string) => readonly number[];
	/** The words that are glued together in a word, such as `claim` and `status` in `claimstatus`; none where it is one word. */
	readonly partsOf: (word: string) => readonly string[];
	/** Adds a row, times `weight`, to a vector. */
	readonly addRow: (row: number, weight: number, sum: Float32Array) => void;
};

/** What is said about a table beside its bytes. `vocab` has the words, most frequent first, with spaces between them. */
export type WordTableHead = {
	readonly format: string;
	readonly dims: number;
	readonly rows: number;
	readonly vocab: string;
};

const format = 'static-embed-1';
const endings = ['s', 'es', 'ed', 'ing', 'd', 'ly', 'er'];
const mostParts = 4;
/** Words whose rows are remembered, so that the long way for unknown ones is gone once. */
const mostRemembered = 5000;

function readHalf(bits: number): number {
	const exponent = (bits >> 10) & 31;
	const fraction = bits & 1023;
	const size = exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
	return bits & 0x8000 ? -size : size;
}

/** What a part of a glued word costs: rare and short parts are less likely meant. */
const priceOf = (row: number, length: number) => Math.log(row + 10) + (length < 3 ? 6 : length < 4 ? 2 : 0);

/** The cheapest way to read a word as known words in a row; none where there is no way in a few parts. */
function unglue(word: string, vocabulary: ReadonlyMap<string, number>): number[] {
	if (word.length < 6) return [];
	const best: { price: number; rows: number[] }[] = [{ price: 0, rows: [] }];
	for (let end = 1; end <= word.length; end += 1) {
		let found = { price: Number.POSITIVE_INFINITY, rows: [] as number[] };
		for (let start = Math.max(0, end - 14); start < end; start += 1) {
			const row = vocabulary.get(word.slice(start, end));
			const before = best[start];
			if (row === undefined || before === undefined || (end - start < 2 && !/[ai]/.test(word.slice(start, end))))
				continue;
			const price = before.price + priceOf(row, end - start);
			if (price < found.price) found = { price, rows: [...before.rows, row] };
		}
		best.push(found);
	}
	const { rows } = best[word.length] ?? { rows: [] };
	return rows.length <= mostParts ? rows : [];
}

/**
 * Reads a table: for each row a scale of 16 bits, then for each row its numbers in 4 bits, low half first, of which 8 is
 * zero. Throws with a sentence when bytes and head do not belong together.
 */
export function createWordTable(head: WordTableHead, bytes: Uint8Array): WordTable {
	const { dims, rows: count } = head;
	const words = head.vocab.split(' ');
	const vocabulary = new Map(words.map((word, row) => [word, row]));
	if (head.format !== format || bytes.length !== count * (2 + dims / 2) || vocabulary.size !== count)
		throw new Error(
			'The word table and its list of words do not belong together; build both with `npm run embeddings`.',
		);
	const scales = Float32Array.from({ length: count }, (_, row) =>
		readHalf((bytes[2 * row] ?? 0) | ((bytes[2 * row + 1] ?? 0) << 8)),
	);
	const find = (word: string): readonly number[] => {
		const row = vocabulary.get(word);
		if (row !== undefined) return [row];
		const parts = unglue(word, vocabulary);
		if (parts.length > 0) return parts;
		const stem = endings.map((ending) =>
			word.endsWith(ending) ? vocabulary.get(word.slice(0, -ending.length)) : undefined,
		);
		return stem.filter((found) => found !== undefined).slice(0, 1);
	};
	const found = new Map<string, readonly number[]>();
	const rowsOf = (word: string): readonly number[] => {
		const known = found.get(word);
		if (known !== undefined) return known;
		if (found.size >= mostRemembered) found.clear();
		const rows = find(word);
		found.set(word, rows);
		return rows;
	};
	const addRow = (row: number, weight: number, sum: Float32Array): void => {
		const scale = (scales[row] ?? 0) * weight;
		const start = count * 2 + (row * dims) / 2;
		for (let at = 0; at < dims; at += 2) {
			const both = bytes[start + at / 2] ?? 0;
			sum[at] = (sum[at] ?? 0) + ((both & 15) - 8) * scale;
			sum[at + 1] = (sum[at + 1] ?? 0) + ((both >> 4) - 8) * scale;
		}
	};
	const partsOf = (word: string): readonly string[] => {
		const rows = rowsOf(word);
		return rows.length > 1 ? rows.map((row) => words[row] ?? '') : [];
	};
	return { dimensions: dims, rowsOf, partsOf, addRow };
}
