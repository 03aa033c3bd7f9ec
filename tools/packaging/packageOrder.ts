import { parseArgs } from 'node:util';
import { type CrxKey, readCrxKey } from './crxKey.ts';
import { type ReleaseChannel, releaseChannels } from './releaseChannel.ts';

/** What `npm run package` was asked for. */
export type PackageOrder = {
	readonly channel: ReleaseChannel;
	readonly version: string;
	/** Signs the .crx; without it there is none. */
	readonly key: CrxKey | undefined;
	/** `https://host/folder/` that the packages will be served from; without it there is no way to update by oneself. */
	readonly downloads: string | undefined;
	/** Folder the packages are written to, relative to where the command runs. */
	readonly out: string;
	/** Whether Mozilla signs the add-on, or the command only shows how it would be asked to. */
	readonly signing: 'none' | 'dryRun' | 'send';
};

/** An order, or the sentence about what is wrong with the command line. */
export type PackageOrderRead =
	| { readonly kind: 'order'; readonly order: PackageOrder }
	| { readonly kind: 'wrong'; readonly sentence: string };

/** Chromium's rule for versions, the stricter of the two: one to four numbers up to 65535, without leading zeros. */
function isVersion(text: string): boolean {
	const numbers = text.split('.');
	return numbers.length <= 4 && numbers.every((part) => /^(0|[1-9]\d{0,4})$/.test(part) && Number(part) <= 65_535);
}

/** A folder on a server: https, or this machine itself for tests. */
function isFolderAddress(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, search, hash, pathname } = new URL(text);
	const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
	return isSafe && search === '' && hash === '' && pathname.endsWith('/');
}

/** The options of the command line, as Node's own parser wants them. */
export const packageOptions = {
	channel: { type: 'string', default: 'stable' },
	'as-version': { type: 'string' },
	key: { type: 'string' },
	downloads: { type: 'string' },
	out: { type: 'string', default: 'artifacts' },
	sign: { type: 'boolean', default: false },
	'dry-run': { type: 'boolean', default: false },
} as const;

const readOptions = (args: readonly string[]) => parseArgs({ args: [...args], options: packageOptions }).values;

type Options = ReturnType<typeof readOptions>;

/** The first thing that is wrong with the options, or undefined. */
function faultOf(options: Options, version: string, downloads: string | undefined): string | undefined {
	if (!isVersion(version)) return `"${version}" is no version. Write one to four numbers, for example 0.1.2.`;
	if (downloads !== undefined && !isFolderAddress(downloads)) {
		return `"${downloads}" is no place to download from. Write https://, a host, a path, and / at the end.`;
	}
	if (options['dry-run'] && !options.sign) return '--dry-run goes with --sign: it shows the signing without doing it.';
	return undefined;
}

function signingOf(options: Options): PackageOrder['signing'] {
	if (!options.sign) return 'none';
	return options['dry-run'] ? 'dryRun' : 'send';
}

const given = (text: string | undefined) => (text === '' ? undefined : text);
const wrong = (sentence: string): PackageOrderRead => ({ kind: 'wrong', sentence });

/**
 * Reads the command line of `npm run package`. The key's path and the address may come from the environment instead:
 * `AFTERWORD_CRX_KEY`, `AFTERWORD_DOWNLOADS`.
 *
 * @param version that of `manifest.json`; `--as-version` puts another in its place, to publish an older state again
 */
export function readPackageOrder(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
	version: string,
): PackageOrderRead {
	let options: Options;
	try {
		options = readOptions(args);
	} catch (error) {
		return wrong(error instanceof Error ? error.message : String(error));
	}
	const channel = releaseChannels.find((name) => name === options.channel);
	if (channel === undefined) return wrong(`--channel is ${releaseChannels.join(' or ')}, not ${options.channel}.`);
	const wanted = options['as-version'] ?? version;
	const downloads = options.downloads ?? given(env['AFTERWORD_DOWNLOADS']);
	const fault = faultOf(options, wanted, downloads);
	if (fault !== undefined) return wrong(fault);
	const path = options.key ?? given(env['AFTERWORD_CRX_KEY']);
	const read = path === undefined ? undefined : readCrxKey(path);
	if (read?.kind === 'wrong') return read;
	const order = { channel, version: wanted, key: read?.key, downloads, out: options.out, signing: signingOf(options) };
	return { kind: 'order', order };
}
