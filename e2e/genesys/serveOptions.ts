import { parseArgs } from 'node:util';
import { type Dialect, dialects } from './genesys.ts';

/** What `npm run genesys -- …` was asked for. Port 0 takes a free one. */
export type ServeOptions = {
	readonly dialect: Dialect;
	readonly seed: number;
	readonly port: number;
	readonly controlPort: number;
};

/** How the command is used, for its help and for a mistake. */
export const usage = `npm run genesys -- [--dialect ${dialects.join(' | ')}] [--seed number] [--port number] [--control-port number]`;

function wholeNumber(name: string, written: string, max: number): number {
	const value = Number(written);
	if (/^\d+$/.test(written) && value <= max) return value;
	throw new Error(`--${name} must be a whole number from 0 to ${max}, not "${written}".`);
}

/** Reads the arguments. Throws an `Error` whose message says which is wrong and what would be right. */
export function serveOptions(args: readonly string[]): ServeOptions {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({
		args: [...args],
		options: { dialect: text, seed: text, port: text, 'control-port': text },
	});
	const written = values.dialect ?? 'platform';
	const dialect = dialects.find((candidate) => candidate === written);
	if (dialect === undefined) throw new Error(`--dialect must be one of ${dialects.join(', ')}, not "${written}".`);
	return {
		dialect,
		seed: wholeNumber('seed', values.seed ?? '1', 2 ** 31),
		port: wholeNumber('port', values.port ?? '0', 65_535),
		controlPort: wholeNumber('control-port', values['control-port'] ?? '0', 65_535),
	};
}
