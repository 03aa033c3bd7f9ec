import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { regionHosts } from '../../src/genesys/hosts.ts';
import { regions } from '../../src/genesys/regions.ts';
import { crmHosts } from '../harness/standIn.ts';

/** A certificate for every regional host, its key, and the hash that a Chromium started by flag accepts. PEM texts. */
export type Certificate = {
	readonly certificate: string;
	readonly privateKey: string;
	/** Base64 SHA-256 of the public key, for `--ignore-certificate-errors-spki-list`. */
	readonly spki: string;
};

let made: Promise<Certificate> | undefined;

async function make(): Promise<Certificate> {
	const hosts = regions.flatMap((region) => Object.values(regionHosts(region.domain)));
	const pems = await generate([{ name: 'commonName', value: 'Genesys Cloud stand-in' }], {
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		extensions: [
			{ name: 'basicConstraints', cA: true, critical: true },
			{ name: 'keyUsage', digitalSignature: true, keyCertSign: true },
			{ name: 'extKeyUsage', serverAuth: true },
			{
				name: 'subjectAltName',
				altNames: [
					...[...hosts, ...crmHosts, 'localhost'].map((value) => ({ type: 2 as const, value })),
					{ type: 7, ip: '127.0.0.1' },
				],
			},
		],
	});
	const publicKey = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
	const spki = createHash('sha256').update(publicKey).digest('base64');
	return { certificate: pems.cert, privateKey: pems.private, spki };
}

/** The certificate of this process: made on first use, kept in memory, never written to disk. */
export function createCertificate(): Promise<Certificate> {
	made ??= make();
	return made;
}
