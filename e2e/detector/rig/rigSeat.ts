import { type Browser, chromium } from '@playwright/test';
import { regions } from '../../../src/genesys/regions.ts';
import { chromiumBrowser } from '../../../tools/setup/browsers.ts';
import { createCertificate } from '../../genesys/createCertificate.ts';
import { startGenesys } from '../../genesys/startGenesys.ts';
import { browserPath } from '../../harness/browserPath.ts';
import { crmHosts } from '../../harness/standIn.ts';

/**
 * A place in the rig where one case after another is played: the names of one region lead to its port, so that many
 * centres, each with switches of its own, are open in one browser at once.
 */
export type RigSeat = {
	readonly domain: string;
	readonly port: number;
	/** The host of a customer's own page that leads here; null where there are more seats than such hosts. */
	readonly crmHost: string | null;
};

/** As many seats as there are regions. */
export const mostSeats = regions.length;

/** Finds a free port for each seat. Nothing listens there until a case is played. */
export async function openSeats(count: number): Promise<readonly RigSeat[]> {
	if (count < 1 || count > mostSeats) throw new Error(`The rig has 1 to ${mostSeats} seats; ${count} will not do.`);
	const seats: RigSeat[] = [];
	for (const [place, { domain }] of regions.slice(0, count).entries()) {
		const standIn = await startGenesys({ domain });
		await standIn.close();
		seats.push({ domain, port: standIn.port, crmHost: crmHosts[place] ?? null });
	}
	return seats;
}

/** Starts the one Chromium of the rig. No name but those of the seats resolves. */
export async function openRigBrowser(seats: readonly RigSeat[]): Promise<Browser> {
	const { spki } = await createCertificate();
	const rules = seats.flatMap(({ domain, port, crmHost }) => [
		`MAP *.${domain} 127.0.0.1:${port}`,
		...(crmHost === null ? [] : [`MAP ${crmHost} 127.0.0.1:${port}`]),
	]);
	return await chromium.launch({
		executablePath: browserPath(chromiumBrowser),
		args: [
			`--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
			`--ignore-certificate-errors-spki-list=${spki}`,
		],
	});
}
