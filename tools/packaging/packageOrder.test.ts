import { describe, expect, it } from 'vitest';
import { readPackageOrder } from './packageOrder.ts';

const read = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
	readPackageOrder(args, env, '0.1.0');

describe('readPackageOrder', () => {
	it('needs nothing: the version is the manifest’s, and nothing is signed', () => {
		const order = { channel: 'stable', version: '0.1.0', key: undefined, downloads: undefined, out: 'artifacts' };
		expect(read([])).toEqual({ kind: 'order', order: { ...order, signing: 'none' } });
	});

	it('takes the address from the environment, and from the command line before that', () => {
		const env = { AFTERWORD_DOWNLOADS: 'https://one.example.com/a/', AFTERWORD_CRX_KEY: '' };
		expect(read([], env)).toMatchObject({ order: { downloads: 'https://one.example.com/a/' } });
		const other = ['--downloads', 'https://other.example.com/'];
		expect(read(other, env)).toMatchObject({ order: { downloads: 'https://other.example.com/' } });
	});

	it('knows another version, a beta and both ways to sign', () => {
		const args = ['--as-version', '0.1.0.7', '--channel', 'beta', '--sign'];
		expect(read(args)).toMatchObject({ order: { version: '0.1.0.7', channel: 'beta', signing: 'send' } });
		expect(read([...args, '--dry-run'])).toMatchObject({ order: { signing: 'dryRun' } });
	});

	it.each([
		[['--channel', 'gamma'], 'stable or beta, not gamma'],
		[['--as-version', '1.2.3-rc1'], '"1.2.3-rc1" is no version'],
		[['--as-version', '1.02'], '"1.02" is no version'],
		[['--as-version', '1.65536'], '"1.65536" is no version'],
		[['--as-version', '1.2.3.4.5'], '"1.2.3.4.5" is no version'],
		[['--downloads', 'files.example.com/'], 'no place to download from'],
		[['--downloads', 'http://files.example.com/'], 'no place to download from'],
		[['--downloads', 'https://files.example.com/a'], 'no place to download from'],
		[['--downloads', 'https://files.example.com/?a=/'], 'no place to download from'],
		[['--dry-run'], '--dry-run goes with --sign'],
		[['--key', '/nowhere/afterword.pem'], 'There is no key at /nowhere/afterword.pem. Make one with'],
		[['--colour'], "Unknown option '--colour'"],
	])('refuses %j with a sentence', (args, words) => {
		const order = read(args);
		expect(order.kind === 'wrong' && order.sentence).toContain(words);
	});
});
