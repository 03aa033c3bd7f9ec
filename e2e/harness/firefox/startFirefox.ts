import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefoxBrowser } from '../../../tools/setup/browsers.ts';
import { browserPath } from '../browserPath.ts';
import { type Bidi, connectBidi } from './connectBidi.ts';
import { type Preferences, userScript } from './firefoxPreferences.ts';

/** A running Firefox and the connection to it. */
export type RunningFirefox = { readonly bidi: Bidi; close(): Promise<void> };

/** Reads the address of the BiDi server from Firefox's own output. */
function listeningAddress(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = '';
		const giveUp = setTimeout(() => reject(new Error(`Firefox offered no BiDi in 30 s.\n${output}`)), 30_000);
		child.stderr?.on('data', (data) => {
			output += String(data);
			const address = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
			if (address === undefined) return;
			clearTimeout(giveUp);
			resolve(`${address}/session`);
		});
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`Firefox ended with ${code} at its start.\n${output}`)));
	});
}

/** Ends Firefox by its own command, and after five seconds by force; the profile is written when it is gone. */
async function end(child: ChildProcess, bidi: Bidi): Promise<void> {
	const ended = new Promise<void>((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null) resolve();
		else child.once('exit', () => resolve());
	});
	const force = setTimeout(() => child.kill('SIGKILL'), 5000);
	await Promise.allSettled([bidi.send('browser.close')]);
	await ended;
	clearTimeout(force);
	bidi.close();
}

/** What may differ from an ordinary run. */
export type FirefoxProcess = {
	readonly headless: boolean;
	/** The program to start; default the Firefox of this machine. */
	readonly program?: string;
	/** The folder of a profile, which stays; default a fresh one, removed in the end. */
	readonly profile?: string;
};

/** Starts Firefox and opens a BiDi session in which the stand-in's certificate is believed. */
export async function startFirefox(preferences: Preferences, options: FirefoxProcess): Promise<RunningFirefox> {
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'afterword-firefox-'));
	writeFileSync(join(profile, 'user.js'), userScript(preferences));
	const child = spawn(
		options.program ?? browserPath(firefoxBrowser),
		[
			...(options.headless ? ['--headless'] : []),
			'--no-remote',
			'--profile',
			profile,
			'--remote-debugging-port=0',
			// Lets BiDi into the extension's pages and the browser's own windows.
			'-remote-allow-system-access',
		],
		{ stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
	);
	const bidi = await connectBidi(await listeningAddress(child));
	await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
	return {
		bidi,
		async close() {
			await end(child, bidi);
			if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
