import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chromiumId } from '../channels.ts';
import { crx3 } from './crx3.ts';
import { parseCrxKey } from './crxKey.ts';

const pem = (bits: number) =>
	generateKeyPairSync('rsa', {
		modulusLength: bits,
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		publicKeyEncoding: { type: 'spki', format: 'pem' },
	}).privateKey;

function keyOf(text: string) {
	const read = parseCrxKey(text);
	if (read.kind !== 'key') throw new Error(read.sentence);
	return read.key;
}

/** Fields of a protocol buffer whose values are all bytes, read by a second hand: number and value, in order. */
function fieldsIn(bytes: Buffer): Map<number, Buffer> {
	const fields = new Map<number, Buffer>();
	let at = 0;
	const next = () => {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++] ?? 0;
			value += (byte & 0x7f) << shift;
			if (byte < 0x80) return value;
		}
	};
	while (at < bytes.length) {
		const tag = next();
		expect(tag & 7).toBe(2);
		const length = next();
		fields.set(tag >> 3, bytes.subarray(at, at + length));
		at += length;
	}
	return fields;
}

const zip = Buffer.from('any bytes do, the header does not look inside');
const key = keyOf(pem(2048));

describe('crx3', () => {
	const crx = Buffer.from(crx3(zip, key));
	const headerLength = crx.readUInt32LE(8);
	const header = fieldsIn(crx.subarray(12, 12 + headerLength));
	const proof = fieldsIn(header.get(2) ?? Buffer.alloc(0));
	const signed = header.get(10_000) ?? Buffer.alloc(0);

	it('starts with the magic word and version 3, and ends with the zip as it was', () => {
		expect(crx.subarray(0, 4).toString()).toBe('Cr24');
		expect(crx.readUInt32LE(4)).toBe(3);
		expect(crx.subarray(12 + headerLength).equals(zip)).toBe(true);
	});

	it('names the id that the public key stands for', () => {
		const publicKey = proof.get(1) ?? Buffer.alloc(0);
		expect(publicKey.equals(key.publicKey)).toBe(true);
		const id = fieldsIn(signed).get(1)?.toString('hex') ?? '';
		const asLetters = id.replaceAll(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
		expect(asLetters).toBe(chromiumId(publicKey.toString('base64')));
		expect(createHash('sha256').update(publicKey).digest('hex').startsWith(id)).toBe(true);
	});

	it('carries a signature over context, length, signed header and zip', () => {
		const length = Buffer.alloc(4);
		length.writeUInt32LE(signed.length);
		const covered = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signed, zip]);
		const publicKey = createPublicKey({ key: proof.get(1) ?? Buffer.alloc(0), format: 'der', type: 'spki' });
		const signature = proof.get(2) ?? Buffer.alloc(0);
		expect(verify('sha256', covered, publicKey, signature)).toBe(true);
		expect(verify('sha256', Buffer.concat([covered, Buffer.of(0)]), publicKey, signature)).toBe(false);
	});

	it('makes the same bytes again', () => {
		expect(Buffer.from(crx3(zip, key)).equals(crx)).toBe(true);
	});
});

describe('parseCrxKey', () => {
	it.each([
		['nonsense', 'no private key in PEM form'],
		[pem(1024), '1024 bits'],
		[
			generateKeyPairSync('ed25519', {
				privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
				publicKeyEncoding: { type: 'spki', format: 'pem' },
			}).privateKey,
			'of kind ed25519, not RSA',
		],
	])('refuses what cannot sign a .crx, and says how to make a key', (text, words) => {
		const read = parseCrxKey(text, 'some.pem');
		expect(read.kind === 'wrong' && read.sentence).toContain(words);
		expect(read.kind === 'wrong' && read.sentence).toContain('openssl genpkey');
	});
});
