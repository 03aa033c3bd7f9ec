import { createHash, sign } from 'node:crypto';
import type { CrxKey } from './crxKey.ts';

const magic = Buffer.from('Cr24');
/** What the signature covers starts with these words, so that it can be of use nowhere else. */
const signatureContext = Buffer.from('CRX3 SignedData\0');

/** Numbers of the fields in Chromium's `components/crx_file/crx3.proto`. */
const fields = { sha256WithRsa: 2, signedHeaderData: 10_000, publicKey: 1, signature: 2, crxId: 1 } as const;

function unsigned32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

/** A number as protocol buffers write it: seven bits a byte, lowest first. */
function varint(value: number): Buffer {
	const bytes = [];
	for (let rest = value; ; rest >>>= 7) {
		if (rest < 0x80) return Buffer.from([...bytes, rest]);
		bytes.push((rest & 0x7f) | 0x80);
	}
}

/** One field of a protocol buffer whose value is bytes: wire type 2. */
function bytesField(field: number, value: Uint8Array): Buffer {
	return Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);
}

/**
 * Wraps a zip into the form in which Chromium takes an extension from a server that is no store: a header with the
 * public key, whose hash is the extension's id, and its signature over the rest. The same zip and key make the same
 * bytes, because RSA signatures of this kind (PKCS #1 v1.5) have no random part.
 *
 * Format: https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/crx3.proto
 */
export function crx3(zip: Uint8Array, { privateKey, publicKey }: CrxKey): Uint8Array {
	const id = createHash('sha256').update(publicKey).digest().subarray(0, 16);
	const signedHeader = bytesField(fields.crxId, id);
	const covered = Buffer.concat([signatureContext, unsigned32(signedHeader.length), signedHeader, zip]);
	const proof = Buffer.concat([
		bytesField(fields.publicKey, publicKey),
		bytesField(fields.signature, sign('sha256', covered, privateKey)),
	]);
	const header = Buffer.concat([
		bytesField(fields.sha256WithRsa, proof),
		bytesField(fields.signedHeaderData, signedHeader),
	]);
	return Buffer.concat([magic, unsigned32(3), unsigned32(header.length), header, zip]);
}
