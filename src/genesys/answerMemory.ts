import type * as v from 'valibot';

/** An answer that offered an `ETag`, as its schema left it. */
export type KnownAnswer<Schema extends v.GenericSchema> = {
	readonly schema: Schema;
	/** The header to the letter, quotes and all. */
	readonly etag: string;
	readonly value: v.InferOutput<Schema>;
};

/** The answers that may be asked for again with `If-None-Match`. */
export type AnswerMemory = {
	readonly find: <Schema extends v.GenericSchema>(
		token: string,
		path: string,
		schema: Schema,
	) => KnownAnswer<Schema> | undefined;
	readonly keep: (token: string, path: string, answer: KnownAnswer<v.GenericSchema>) => void;
	/** Nobody is signed in: nothing is remembered. */
	readonly clear: () => void;
};

/** Conversations of one agent at one time are a handful. */
const most = 32;

function isOf<Schema extends v.GenericSchema>(
	answer: KnownAnswer<v.GenericSchema>,
	schema: Schema,
): answer is KnownAnswer<Schema> {
	return answer.schema === schema;
}

/**
 * Remembers the latest answer with an `ETag` for a few paths, in memory only and for one token only: what another token
 * may not see is not kept for it. Never the answer's text, so what the schema leaves out of a customer is not in here.
 */
export function createAnswerMemory(): AnswerMemory {
	const known = new Map<string, KnownAnswer<v.GenericSchema>>();
	let owner: string | null = null;

	return {
		find: (token, path, schema) => {
			const answer = token === owner ? known.get(path) : undefined;
			return answer !== undefined && isOf(answer, schema) ? answer : undefined;
		},
		keep: (token, path, answer) => {
			if (token !== owner) known.clear();
			owner = token;
			// Taken out first, so that the oldest is the one that was not used for longest.
			known.delete(path);
			known.set(path, answer);
			for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
		},
		clear: () => {
			owner = null;
			known.clear();
		},
	};
}
