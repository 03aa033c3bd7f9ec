import manifest from '../../manifest.json' with { type: 'json' };
import { findRegion } from '../../src/genesys/hosts.ts';
import { codeBlocks } from '../../tools/adminGuides/guideTables.ts';
import { readGuide } from '../../tools/adminGuides/readGuides.ts';
import { chromiumId } from '../../tools/channels.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';
import { panelPage } from '../harness/panelPage.ts';
import { signInFromPanel } from '../harness/signInFromPanel.ts';
import { wrapUpOnce } from '../support/wrapUpOnce.ts';
import { managedFirefoxRun } from './managedFirefoxRun.ts';
import { openManagedWork } from './managedWork.ts';
import { ownPackageClient, test } from './rolloutTest.ts';
import { xpiName, xpiRelease } from './xpiRelease.ts';

// A browser that is started by policies takes its time where the machine is busy.
test.describe.configure({ timeout: 150_000 });

/** The block of a page that its reader pastes, with the four values replaced as the page says. */
function pasted(page: string, own: Readonly<Record<'extensionId' | 'server' | 'domain', string>>): string {
	const [block] = codeBlocks(readGuide(`quick-start/${page}.md`), 'json');
	if (block === undefined) throw new Error(`The page ${page} has nothing to paste.`);
	return block
		.replaceAll(chromiumId(manifest.key), own.extensionId)
		.replaceAll('https://files.example.com/afterword/', own.server)
		.replaceAll('00000000-0000-4000-8000-000000000000', afterwordClient.id)
		.replaceAll('eu-central-1', findRegion(own.domain)?.id ?? '');
}

test.describe('with a key of its own', () => {
	test.use({ genesysOptions: ownPackageClient });

	test('the page for Linux leads from a clean Chromium to an applied wrap-up', async ({ office, genesys, desktop }) => {
		const { extensionId, server } = office;
		office.publish('0.1.0');
		office.setPolicyFile(pasted('linux', { extensionId, server: server.address, domain: genesys.domain }));
		const { run, panel } = await openManagedWork(await office.start(), { genesys, desktop });
		await panel.waitForStatus('signedOut');
		await signInFromPanel(run, panel, genesys);
		await wrapUpOnce({ genesys, desktop }, panel);
	});
});

test('the page for Firefox leads from a clean Firefox to an applied wrap-up', async ({
	firefoxOffice: office,
	genesys,
	desktop,
}) => {
	const downloads = office.server.address;
	const signed = xpiRelease({ version: '0.1.0', downloads }).get(xpiName('0.1.0')) ?? new Uint8Array();
	office.server.offer(new Map([['afterword-firefox-signed.xpi', signed]]));
	office.setPolicyFile(pasted('firefox', { extensionId: '', server: downloads, domain: genesys.domain }));
	const run = managedFirefoxRun(await office.start('0.1.0'));
	const panel = panelPage(await run.openPanel(await run.open(desktop.url)));
	await signInFromPanel(run, panel, genesys);
	await wrapUpOnce({ genesys, desktop }, panel);
});
