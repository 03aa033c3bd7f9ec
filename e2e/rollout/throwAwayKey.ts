import { generateKeyPairSync } from 'node:crypto';
import { chromiumId } from '../../tools/channels.ts';
import { type CrxKey, parseCrxKey } from '../../tools/packaging/crxKey.ts';

/** A key for the .crx of one test run, with the id that it makes. It is never written anywhere. */
export type ThrowAwayKey = { readonly key: CrxKey; readonly id: string; readonly publicKey: string };

/** Makes a key that is gone with this process. */
export function createThrowAwayKey(): ThrowAwayKey {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const read = parseCrxKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
	if (read.kind === 'wrong') throw new Error(read.sentence);
	const publicKey = Buffer.from(read.key.publicKey).toString('base64');
	return { key: read.key, id: chromiumId(publicKey), publicKey };
}
