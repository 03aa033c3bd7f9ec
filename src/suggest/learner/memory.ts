/** Sizes of the tables, in entries. Together they stay below two million bytes. */
const tables = {
	/** Weights of the linear expert, fixed point, by feature and code. */
	weights: [Int16Array, 1 << 19],
	/** Sums of squared gradients, by feature. */
	gradients: [Float32Array, 1 << 16],
	/** In how many conversations a feature was seen. */
	seen: [Uint16Array, 1 << 16],
	/** In how many conversations of a code a word was seen. */
	wordCounts: [Uint16Array, 1 << 17],
	/** How many different words were seen in the conversations of a code, summed. */
	wordsOfCode: [Float32Array, 1 << 12],
	/** How often a code was chosen in a place. */
	steady: [Uint16Array, 1 << 14],
	/** The same, where what is long ago counts less. */
	fading: [Float32Array, 1 << 15],
	/** How many choices were learned in a queue. */
	choices: [Uint32Array, 256],
	/** Mean meaning of the conversations of a code: key, number, sum of vectors. */
	meanings: [Float32Array, 128 * 98],
	/** Trust in the experts, by how much was learned. */
	trust: [Float32Array, 512],
	/** Last code by agent. */
	last: [Uint32Array, 256],
	/** Which names were counted. */
	named: [Uint8Array, 4096],
	/** Single numbers, see `scalars`. */
	scalars: [Float64Array, 16],
} as const;

type Tables = { readonly [Name in keyof typeof tables]: InstanceType<(typeof tables)[Name][0]> };

/** Places in `scalars`. */
export const scalars = { conversations: 0, words: 1, meaningOffset: 2 } as const;

/** All that was learned: one buffer with a head of sixteen bytes, and its tables as views into it. Hashed features only. */
export type Memory = Tables & { readonly buffer: ArrayBuffer };

const headBytes = 16;
const magic = 0x41_66_77_64;
const version = 1;

/** Largest alignment first, so that every view starts where it may. */
const order = (Object.keys(tables) as (keyof Tables)[]).sort(
	(one, other) => tables[other][0].BYTES_PER_ELEMENT - tables[one][0].BYTES_PER_ELEMENT,
);

/** Bytes of a memory, whatever it has learned. */
export const memoryBytes = order.reduce(
	(sum, name) => sum + tables[name][0].BYTES_PER_ELEMENT * tables[name][1],
	headBytes,
);

function over(buffer: ArrayBuffer): Memory {
	let start = headBytes;
	const views = order.map((name) => {
		const [Table, length] = tables[name];
		const view = new Table(buffer, start, length);
		start += view.byteLength;
		return [name, view];
	});
	return { ...(Object.fromEntries(views) as Tables), buffer };
}

/** A memory that has learned nothing. */
export function createMemory(): Memory {
	return over(new ArrayBuffer(memoryBytes));
}

function sumOf(buffer: ArrayBuffer): number {
	let sum = 2166136261;
	for (const word of new Uint32Array(buffer, headBytes)) sum = Math.imul(sum ^ word, 16777619);
	return sum >>> 0;
}

/** A copy of the memory as bytes, with its version and a check sum in the head: what is stored and exported. */
export function saveMemory({ buffer }: Memory): ArrayBuffer {
	const saved = buffer.slice(0);
	new Uint32Array(saved, 0, 4).set([magic, version, memoryBytes, sumOf(saved)]);
	return saved;
}

/** Why saved bytes cannot be used, as a sentence; or the memory in them, which is a copy. */
export type Opened =
	| { readonly kind: 'opened'; readonly memory: Memory }
	| { readonly kind: 'unusable'; readonly why: string };

/** Reads what `saveMemory` wrote. Bytes of another version, cut off or damaged are refused with the reason. */
export function openMemory(saved: ArrayBuffer): Opened {
	const unusable = (why: string): Opened => ({ kind: 'unusable', why });
	if (saved.byteLength < headBytes) return unusable('This is too short to be what was learned; export it again.');
	const [found, ofVersion, bytes, sum] = new Uint32Array(saved, 0, 4);
	if (found !== magic) return unusable('This is not what Afterword learned; choose a file that it exported.');
	if (ofVersion !== version)
		return unusable(`This was learned by version ${ofVersion} of the learner; this is ${version}.`);
	if (bytes !== memoryBytes || saved.byteLength !== memoryBytes)
		return unusable('A part of what was learned is missing; export it again.');
	if (sum !== sumOf(saved)) return unusable('What was learned is damaged; start afresh or import an older export.');
	return { kind: 'opened', memory: over(saved.slice(0)) };
}
