import { parseArgs } from 'node:util';
import type { Installations } from '../../src/policy/artefacts/installations.ts';
import type { PolicySettings } from '../../src/policy/artefacts/policySettings.ts';
import { checkSetting } from '../../src/policy/resolveSettings.ts';
import { firstSettings } from './exampleSettings.ts';
import { exampleDownloads, ownInstallations, storeInstallations } from './ownInstallations.ts';

/** What `npm run policy` was asked for: the repository's own files, or those of one organisation. */
export type PolicyOrder =
	| { readonly kind: 'repository' }
	| {
			readonly kind: 'own';
			readonly settings: PolicySettings;
			readonly installations: Installations;
			readonly folder: string;
	  }
	| { readonly kind: 'wrong'; readonly sentence: string };

/** The options of the command; each takes a value but `stores`. */
export const policyOptions = {
	region: { type: 'string' },
	'client-id': { type: 'string' },
	downloads: { type: 'string' },
	'extension-id': { type: 'string' },
	stores: { type: 'boolean' },
	out: { type: 'string' },
} as const;

const wrong = (sentence: string): PolicyOrder => ({ kind: 'wrong', sentence });

function readOwn(values: ReturnType<typeof parse>): PolicyOrder {
	const { region, 'client-id': clientId, 'extension-id': extensionId, stores = false, out } = values;
	const downloads = values.downloads ?? exampleDownloads;
	if (region === undefined || 'problem' in checkSetting('region', region)) {
		return wrong('Give --region as an id such as eu-central-1, or as a domain such as mypurecloud.de.');
	}
	if (clientId === undefined || 'problem' in checkSetting('clientId', clientId)) {
		return wrong('Give --client-id, the 36 characters that Genesys Cloud shows for the OAuth client.');
	}
	if (!stores && !/^https:\/\/[^\s?#]+\/$/.test(downloads)) {
		return wrong('Give --downloads as the https folder of the packages, with a slash at the end.');
	}
	if (extensionId !== undefined && !/^[a-p]{32}$/.test(extensionId)) {
		return wrong('Give --extension-id as npm run package prints it: 32 letters from a to p.');
	}
	return {
		kind: 'own',
		settings: firstSettings(region, clientId),
		installations: stores ? storeInstallations() : ownInstallations(downloads, extensionId),
		folder: out ?? 'artifacts/policy',
	};
}

const parse = (words: readonly string[]) =>
	parseArgs({ args: [...words], options: policyOptions, allowPositionals: false }).values;

/** Reads the command line of `npm run policy`. */
export function readPolicyOrder(words: readonly string[]): PolicyOrder {
	if (words.length === 0) return { kind: 'repository' };
	try {
		return readOwn(parse(words));
	} catch (error) {
		return wrong(error instanceof Error ? error.message : String(error));
	}
}
