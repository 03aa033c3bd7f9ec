import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import manifest from '../../manifest.json' with { type: 'json' };
import { bidiSurface } from '../harness/firefox/bidiSurface.ts';
import { type Bidi, connectBidi } from '../harness/firefox/connectBidi.ts';
import { evaluateIn } from '../harness/firefox/evaluateIn.ts';
import { firefoxPreferences, pinnedUuid, userScript } from '../harness/firefox/firefoxPreferences.ts';
import type { StandIn } from '../harness/standIn.ts';
import type { Surface } from '../harness/surface.ts';
import { until } from '../harness/until.ts';

/** A Firefox that installs what policies tell it to, and nothing else. */
export type ManagedFirefoxOptions = {
	readonly standIn: StandIn;
	/** The browser on a machine with policies. */
	readonly program: string;
	/** The folder of the profile; it stays. */
	readonly profile: string;
};

/** A running Firefox, its add-on brought by policies or not there. */
export type ManagedFirefox = {
	/** Opens an address in a new tab. */
	open(address: string): Promise<Surface>;
	/** Opens one of the add-on's own files in a window of its own. */
	openOwn(path: string): Promise<Surface>;
	waitForPage(startsWith: string): Promise<Surface>;
	/** Addresses of all tabs and windows. */
	addresses(): Promise<readonly string[]>;
	/** Evaluates in the browser's own window, with all its powers. */
	evaluateInBrowser(expression: string): Promise<unknown>;
	close(): Promise<void>;
};

/**
 * What a release version of Firefox does not allow and its ESR does: an add-on without Mozilla's signature. And what no
 * server of an organisation needs: addresses without TLS, because this one is on loopback.
 */
const forTests = {
	'xpinstall.signatures.required': false,
	'extensions.checkUpdateSecurity': false,
	'extensions.install.requireSecureOrigin': false,
} as const;

const tree = v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) });
const created = v.object({ context: v.string() });

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

/** Starts it. The add-on comes when the policies bring it; nobody waits for it here. */
export async function startManagedFirefox({
	standIn,
	program,
	profile,
}: ManagedFirefoxOptions): Promise<ManagedFirefox> {
	const preferences = { ...firefoxPreferences(standIn, manifest.browser_specific_settings.gecko.id), ...forTests };
	writeFileSync(join(profile, 'user.js'), userScript(preferences));
	const flags = [
		'--headless',
		'--no-remote',
		'--profile',
		profile,
		'--remote-debugging-port=0',
		'-remote-allow-system-access',
	];
	const child = spawn(program, flags, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
	});
	const bidi = await connectBidi(await listeningAddress(child));
	await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
	const contexts = async (scope: object = {}) =>
		v.parse(tree, await bidi.send('browsingContext.getTree', scope)).contexts;
	const openIn = async (type: 'tab' | 'window', address: string) => {
		const { context } = v.parse(created, await bidi.send('browsingContext.create', { type }));
		const surface = bidiSurface(bidi, context);
		await surface.goto(address);
		return surface;
	};
	let closed = false;
	return {
		open: (address) => openIn('tab', address),
		openOwn: (path) => openIn('window', `moz-extension://${pinnedUuid}/${path}`),
		async waitForPage(startsWith) {
			const all = await until(contexts, (list) => list.some(({ url }) => url.startsWith(startsWith)), {
				what: `a page at ${startsWith}`,
			});
			return bidiSurface(bidi, all.find(({ url }) => url.startsWith(startsWith))?.context ?? '');
		},
		addresses: async () => (await contexts()).map(({ url }) => url),
		async evaluateInBrowser(expression) {
			const [window] = await contexts({ 'moz:scope': 'chrome' });
			if (window === undefined) throw new Error('Firefox has no window of its own to evaluate in.');
			return evaluateIn(bidi, window.context, expression);
		},
		async close() {
			if (closed) return;
			closed = true;
			await end(child, bidi);
		},
	};
}
