import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The key a .crx is signed with, and its public half in the form (DER) whose hash is the extension's id. */
export type CrxKey = { readonly privateKey: KeyObject; readonly publicKey: Uint8Array };

/** A key, or the sentence about what is wrong with the file that should hold it. */
export type CrxKeyRead =
	| { readonly kind: 'key'; readonly key: CrxKey }
	| { readonly kind: 'wrong'; readonly sentence: string };

const advice = 'Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out afterword.pem';
const fewestBits = 2048;

const wrong = (sentence: string): CrxKeyRead => ({ kind: 'wrong', sentence: `${sentence} ${advice}` });

/** Takes the private key apart that a PEM text holds. Chromium knows RSA keys for this. */
export function parseCrxKey(pem: string, name = 'the key'): CrxKeyRead {
	let privateKey: KeyObject;
	try {
		privateKey = createPrivateKey(pem);
	} catch {
		return wrong(`In ${name} there is no private key in PEM form without a pass phrase.`);
	}
	const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0;
	if (privateKey.asymmetricKeyType !== 'rsa') {
		return wrong(`In ${name} there is a key of kind ${privateKey.asymmetricKeyType ?? 'unknown'}, not RSA.`);
	}
	if (bits < fewestBits) return wrong(`The key in ${name} has ${bits} bits; fewer than ${fewestBits} are not safe.`);
	const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
	return { kind: 'key', key: { privateKey, publicKey } };
}

/** Reads the key from a file. The file stays outside of the repository: whoever has it can replace the extension on every desk. */
export function readCrxKey(path: string): CrxKeyRead {
	if (!existsSync(path)) return wrong(`There is no key at ${path}.`);
	return parseCrxKey(readFileSync(path, 'utf8'), path);
}
