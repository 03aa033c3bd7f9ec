/** A text, or a part of it, as 32 bits; texts of different `kind` (a word, a code, a queue) do not meet. FNV-1a with its bits stirred. */
export function hashText(text: string, kind = 0, from = 0, to = text.length): number {
	let hash = 2166136261 ^ kind;
	for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (hash ^ (hash >>> 12)) >>> 0;
}

/** Two hashes as one, in this order. */
export function mix(one: number, other: number): number {
	let hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
