import { regions } from '../../../src/genesys/regions.ts';
import { crmHosts, type StandIn } from '../standIn.ts';

/**
 * Chromium's flags for a run against the stand-in: the names of all regions lead to it, its certificate is believed by
 * its key, and no other name resolves, so a request that strays shows up as a failure and never leaves the machine.
 *
 * @param extension its folder; null to install one later
 */
export function chromiumArguments(extension: string | null, standIn: StandIn): string[] {
	const rules = [
		...regions.map(({ domain }) => `MAP *.${domain} 127.0.0.1:${standIn.port}`),
		...crmHosts.map((host) => `MAP ${host} 127.0.0.1:${standIn.port}`),
		'MAP * ~NOTFOUND',
		'EXCLUDE 127.0.0.1',
	];
	return [
		'--remote-debugging-port=0',
		...(extension === null
			? ['--enable-unsafe-extension-debugging']
			: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
		`--host-resolver-rules=${rules.join(', ')}`,
		`--ignore-certificate-errors-spki-list=${standIn.spki}`,
		'--lang=en-US',
	];
}
