import { type Browser, judge } from './browsers.ts';
import type { Machine } from './machine.ts';

/** What a search for a browser came to. */
export type Search =
	| {
			readonly kind: 'found';
			readonly path: string;
			/** `unknown` where the system cannot tell without opening a window. */
			readonly version: string;
			readonly from: 'variable' | 'system' | 'playwright';
	  }
	/** The variable names something that cannot be used; nothing else is tried behind its back. */
	| { readonly kind: 'unfit'; readonly sentence: string }
	/** Nothing usable; `passedOver` says what was seen and why it was not taken. */
	| { readonly kind: 'absent'; readonly passedOver: readonly string[] };

type Candidate = { readonly path: string; readonly from: 'variable' | 'system' | 'playwright' };

/** Whether one program will do: the version, or a sentence that says why it will not. */
function examine(machine: Machine, browser: Browser, { path, from }: Candidate): { version: string } | string {
	const line = machine.versionLine(path);
	if (line === undefined) {
		const trusted = from !== 'system' && machine.platform === 'win32';
		return trusted ? { version: 'unknown' } : `${path} does not run: "${path} --version" failed.`;
	}
	const verdict = judge(browser, line);
	switch (verdict.kind) {
		case 'fits':
			return { version: verdict.version };
		case 'branded':
			return `${path} is branded Google Chrome, which no longer loads unpacked extensions by flag.`;
		case 'old':
			return `${path} is version ${verdict.version}; Afterword needs ${browser.minimum} or newer.`;
		case 'unreadable':
			return `${path} printed no version that could be read: "${line}".`;
	}
}

function candidates(machine: Machine, browser: Browser): Candidate[] {
	const onPath = browser.names.map((name) => machine.which(name)).filter((path) => path !== undefined);
	const elsewhere = browser.places.filter((path) => machine.isProgram(path));
	const own = browser.playwrightDownloads && machine.isProgram(machine.playwrightChromium);
	return [
		...[...onPath, ...elsewhere].map((path) => ({ path, from: 'system' as const })),
		...(own ? [{ path: machine.playwrightChromium, from: 'playwright' as const }] : []),
	];
}

function findNamed(machine: Machine, browser: Browser, path: string): Search {
	if (!machine.isProgram(path)) {
		return { kind: 'unfit', sentence: `${browser.variable} names ${path}, but there is no program there.` };
	}
	const result = examine(machine, browser, { path, from: 'variable' });
	return typeof result === 'string'
		? { kind: 'unfit', sentence: `${browser.variable} is of no use: ${result}` }
		: { kind: 'found', path, version: result.version, from: 'variable' };
}

/** Looks for a browser: the variable first and alone, then PATH and known places, then playwright's download. */
export function findBrowser(machine: Machine, browser: Browser): Search {
	const named = machine.env[browser.variable];
	if (named !== undefined && named !== '') return findNamed(machine, browser, named);
	const passedOver: string[] = [];
	for (const candidate of candidates(machine, browser)) {
		const result = examine(machine, browser, candidate);
		if (typeof result !== 'string') return { kind: 'found', ...candidate, version: result.version };
		passedOver.push(result);
	}
	return { kind: 'absent', passedOver };
}
