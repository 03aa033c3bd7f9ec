import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../tools/build/buildExtension.ts';

/** What `npm run genesys` prints for the person who started it. */
export type PrintedStandIn = {
	readonly controlPage: string;
	readonly desktop: string;
	readonly clientId: string;
	/** The flags of the printed Chromium command line, without the folder of its profile. */
	readonly flags: readonly string[];
	close(): void;
};

const found = (pattern: RegExp, text: string): string => {
	const [, value] = pattern.exec(text) ?? [];
	if (value === undefined) throw new Error(`npm run genesys printed nothing like ${pattern}:\n${text}`);
	return value;
};

/** Starts the stand-ins by the command of the quick start, in a process of their own, and reads what it prints. */
export async function startByHand(): Promise<PrintedStandIn> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/genesys/serve.ts'], {
		cwd: projectRoot,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const lines: string[] = [];
	for await (const line of createInterface({ input: child.stdout })) {
		lines.push(line);
		if (line.startsWith('Ctrl+C')) break;
	}
	const printed = lines.join('\n');
	const command = found(/^ {2}(chromium --user-data-dir.*)$/m, printed);
	return {
		controlPage: found(/Control page +(\S+)/, printed),
		desktop: found(/ (https:\S+)$/, command),
		clientId: found(/OAuth client +(\S+)/, printed),
		flags: [...command.matchAll(/'(--[^']+)'/g)].map(([, flag = '']) => flag),
		close: () => void child.kill('SIGTERM'),
	};
}
