import { type Dialect, dialects } from '../genesys/genesys.ts';
import { type FaultName, faultNames } from './faultNames.ts';

/** What a run of the fleet was asked for. */
export type FleetOptions = {
	readonly agents: number;
	readonly hours: number;
	readonly seed: number;
	readonly faults: readonly FaultName[];
	readonly dialect: Dialect;
	/** Only this agent of the run, from 0: the replay of a breach. */
	readonly agent: number | null;
	/** Where the figures go; null for nowhere. */
	readonly json: string | null;
	/** Real requests over loopback TLS, in hurried real time. */
	readonly overTls: boolean;
};

export const usage = `npm run fleet -- [options]
  --agents N     how many virtual agents (1000)
  --hours H      length of their shift in hours, at least 0.5 (8)
  --seed S       the same seed is the same run (1)
  --faults LIST  none, all, or names with commas between them: ${faultNames.join(', ')} (none)
  --dialect D    ${dialects.join(', ')} (platform)
  --agent K      replays one agent of the run, from 0
  --json FILE    writes the figures to a file
  --over-tls     all requests over real TLS on the loopback, all agents at once, a minute of the shift in a second;
                 20 agents for half an hour unless told otherwise`;

const isFault = (name: string): name is FaultName => (faultNames as readonly string[]).includes(name);
const isDialect = (name: string): name is Dialect => (dialects as readonly string[]).includes(name);

function numberOf(flag: string, text: string, least: number): number {
	const value = Number(text);
	if (text === '' || !Number.isFinite(value) || value < least) {
		throw new Error(`${flag} needs a number of at least ${least}, and got "${text}".`);
	}
	return value;
}

function wholeNumberOf(flag: string, text: string, least: number): number {
	const value = numberOf(flag, text, least);
	if (!Number.isInteger(value)) throw new Error(`${flag} needs a whole number, and got "${text}".`);
	return value;
}

function faultsOf(text: string): readonly FaultName[] {
	if (text === 'none') return [];
	if (text === 'all') return faultNames;
	return text.split(',').map((name) => {
		if (!isFault(name))
			throw new Error(`--faults knows no "${name}". Use none, all, or some of ${faultNames.join(', ')}.`);
		return name;
	});
}

function dialectOf(text: string): Dialect {
	if (!isDialect(text)) throw new Error(`--dialect knows no "${text}". Use ${dialects.join(', ')}.`);
	return text;
}

type Draft = { -readonly [Key in keyof FleetOptions]: FleetOptions[Key] };

/** Flags with a value, and what each one sets. */
const flags: Readonly<Record<string, (options: Draft, text: string) => void>> = {
	'--agents': (options, text) => {
		options.agents = wholeNumberOf('--agents', text, 1);
	},
	'--hours': (options, text) => {
		options.hours = numberOf('--hours', text, 0.5);
	},
	'--seed': (options, text) => {
		options.seed = wholeNumberOf('--seed', text, 0);
	},
	'--faults': (options, text) => {
		options.faults = faultsOf(text);
	},
	'--dialect': (options, text) => {
		options.dialect = dialectOf(text);
	},
	'--agent': (options, text) => {
		options.agent = wholeNumberOf('--agent', text, 0);
	},
	'--json': (options, text) => {
		options.json = text;
	},
};

/** Reads the flags of the command line. Throws an `Error` with a sentence about the first one that is wrong. */
export function fleetOptions(words: readonly string[]): FleetOptions {
	const overTls = words.includes('--over-tls');
	const options: Draft = {
		agents: overTls ? 20 : 1000,
		hours: overTls ? 0.5 : 8,
		seed: 1,
		faults: [],
		dialect: 'platform',
		agent: null,
		json: null,
		overTls,
	};
	for (let place = 0; place < words.length; place += 1) {
		const flag = words[place] ?? '';
		if (flag === '--over-tls') continue;
		const set = flags[flag];
		if (set === undefined) throw new Error(`There is no option "${flag}".`);
		place += 1;
		const value = words[place];
		if (value === undefined) throw new Error(`${flag} needs a value.`);
		set(options, value);
	}
	return options;
}
