const rounds = (v: BigUint64Array, count: number) => {
	const [a, b, c, d] = [0, 1, 2, 3] as const;
	const at = (index: number) => v[index] ?? 0n;
	const rotate = (value: bigint, by: bigint) => BigInt.asUintN(64, (value << by) | (value >> (64n - by)));
	const mix = (one: number, other: number, by: bigint) => {
		v[one] = at(one) + at(other);
		v[other] = rotate(at(other), by) ^ at(one);
	};
	for (let round = 0; round < count; round += 1) {
		mix(a, b, 13n);
		v[a] = rotate(at(a), 32n);
		mix(c, d, 16n);
		mix(a, d, 21n);
		mix(c, b, 17n);
		v[c] = rotate(at(c), 32n);
	}
};

/** The 64-bit words of a text of ASCII characters; the last one holds its length and what is left over. */
function wordsOf(text: string): bigint[] {
	const whole = Math.floor(text.length / 8);
	return Array.from({ length: whole + 1 }, (_, word) => {
		let value = word === whole ? BigInt(text.length & 255) << 56n : 0n;
		for (let byte = 0; byte < 8 && word * 8 + byte < text.length; byte += 1) {
			value |= BigInt(text.charCodeAt(word * 8 + byte) & 255) << BigInt(8 * byte);
		}
		return value;
	});
}

/**
 * Makes a function that hides ids: SipHash-2-4 under a secret of 16 random bytes, as 16 hexadecimal digits. Within the
 * life of one page equal ids stay equal; without the secret nobody can tell which id it was. Synchronous, so that what is
 * heard keeps its order. Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF".
 */
export function createSaltedId(secret: Uint8Array): (id: string) => string {
	const key = new DataView(secret.buffer, secret.byteOffset, 16);
	const [low, high] = [key.getBigUint64(0, true), key.getBigUint64(8, true)];
	return (id) => {
		const v = BigUint64Array.of(
			low ^ 0x736f6d6570736575n,
			high ^ 0x646f72616e646f6dn,
			low ^ 0x6c7967656e657261n,
			high ^ 0x7465646279746573n,
		);
		for (const word of wordsOf(id)) {
			v[3] = (v[3] ?? 0n) ^ word;
			rounds(v, 2);
			v[0] = (v[0] ?? 0n) ^ word;
		}
		v[2] = (v[2] ?? 0n) ^ 0xffn;
		rounds(v, 4);
		return v
			.reduce((sum, word) => sum ^ word, 0n)
			.toString(16)
			.padStart(16, '0');
	};
}
