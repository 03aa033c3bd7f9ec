import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from './readFolder.ts';
import { runWebExt } from './runWebExt.ts';
import { writeFolder } from './writeFolder.ts';

/** What is handed to Mozilla. */
export type SigningOrder = {
	readonly addOn: Files;
	/** The source package, for the reviewers. */
	readonly source: Uint8Array;
	readonly sourceName: string;
	/** `WEB_EXT_API_KEY` and `WEB_EXT_API_SECRET`: the credentials of the publisher's account, from the environment. */
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly isDryRun: boolean;
	/** The submission interface; default Mozilla's own. */
	readonly server?: string;
};

/** How the signing went. */
export type Signing =
	| { readonly kind: 'signed'; readonly xpi: Uint8Array }
	/** Nothing was sent; `lines` say what would be. */
	| { readonly kind: 'shown'; readonly lines: readonly string[] }
	| { readonly kind: 'failed'; readonly sentence: string };

const credentials = ['WEB_EXT_API_KEY', 'WEB_EXT_API_SECRET'] as const;
const defaultServer = 'https://addons.mozilla.org/api/v5/';

function show({ addOn, source, sourceName, env, server = defaultServer }: SigningOrder): Signing {
	const missing = credentials.filter((name) => (env[name] ?? '') === '');
	return {
		kind: 'shown',
		lines: [
			`A dry run: nothing is sent to ${server}`,
			`  the add-on, ${addOn.size} files, for the channel "unlisted": signed, and not shown on Mozilla's site`,
			`  ${sourceName}, ${source.length} bytes, for the reviewers`,
			missing.length === 0
				? '  with the credentials of the environment, which are not shown'
				: `  ${missing.join(' and ')} must be set first: Mozilla's site, Tools, Manage API Keys`,
		],
	};
}

async function send(order: SigningOrder, work: string): Promise<Signing> {
	const [addOn, signed, source] = [join(work, 'addOn'), join(work, 'signed'), join(work, order.sourceName)];
	writeFolder(addOn, order.addOn);
	writeFileSync(source, order.source);
	const keys = Object.fromEntries(credentials.map((name) => [name, order.env[name] ?? '']));
	const args = [
		'sign',
		'--channel=unlisted',
		`--source-dir=${addOn}`,
		`--artifacts-dir=${signed}`,
		`--upload-source-code=${source}`,
		`--amo-base-url=${order.server ?? defaultServer}`,
		'--no-input',
	];
	const { exitCode, output } = await runWebExt(args, keys);
	if (exitCode !== 0) return { kind: 'failed', sentence: `Mozilla did not sign the add-on.\n${output}` };
	const name = readdirSync(signed).find((file) => file.endsWith('.xpi'));
	if (name === undefined) return { kind: 'failed', sentence: `web-ext wrote no signed add-on.\n${output}` };
	return { kind: 'signed', xpi: readFileSync(join(signed, name)) };
}

/**
 * Has Mozilla sign the add-on for an own server ("unlisted"), without which no release version of Firefox installs it.
 * What is sent is unpacked from the very package, and the source package goes along.
 */
export async function signAddOn(order: SigningOrder): Promise<Signing> {
	if (order.isDryRun) return show(order);
	const missing = credentials.filter((name) => (order.env[name] ?? '') === '');
	if (missing.length > 0) {
		return { kind: 'failed', sentence: `Signing needs ${missing.join(' and ')} in the environment.` };
	}
	const work = mkdtempSync(join(tmpdir(), 'afterword-sign-'));
	try {
		return await send(order, work);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}
