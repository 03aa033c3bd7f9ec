import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What the set-up may ask about the machine. Everything that decides takes this as a parameter. */
export type Machine = {
	readonly platform: NodeJS.Platform;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Numeric user id, 0 for root; `undefined` where the system has none (Windows). */
	readonly userId: number | undefined;
	/** Where playwright's own download of Chromium would be, present or not. */
	readonly playwrightChromium: string;
	/** Full path of a program on PATH. */
	which(name: string): string | undefined;
	isProgram(path: string): boolean;
	/** What `path --version` prints first, or `undefined` when it does not run. */
	versionLine(path: string): string | undefined;
	/** Whether a command ends with exit code 0. */
	succeeds(command: readonly string[]): boolean;
};

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch (error) {
		if (error instanceof Error && 'code' in error) return false;
		throw error;
	}
}

function which(name: string): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	return folders.map((folder) => join(folder, name)).find(isProgram);
}

function run(path: string, args: readonly string[]) {
	return spawnSync(path, args, { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** The machine this process runs on. */
export function thisMachine(): Machine {
	return {
		platform: process.platform,
		env: process.env,
		userId: process.getuid?.(),
		playwrightChromium: chromium.executablePath(),
		which,
		isProgram,
		versionLine(path) {
			// On Windows a browser ignores --version and opens a window instead.
			if (process.platform === 'win32') return undefined;
			const { status, stdout } = run(path, ['--version']);
			return status === 0 ? stdout.split('\n')[0] : undefined;
		},
		succeeds([command = '', ...args]) {
			return run(command, args).status === 0;
		},
	};
}
