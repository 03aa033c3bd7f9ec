import type { Browser } from '@playwright/test';

/** What decides how letters are drawn: the same panel differs in many pixels where one of these does. */
export type PictureMaker = { readonly platform: string; readonly chromium: string; readonly fonts: readonly string[] };

/** One letter of each script that the kept pictures hold. */
const sample = 'Aä“–… 1 ا ת';

/** Who takes pictures on this machine: its system, its browser's major version, and the fonts it takes for the system's. */
export async function pictureMaker(browser: Browser): Promise<PictureMaker> {
	const page = await browser.newPage();
	await page.setContent(`<p style="font-family: system-ui, sans-serif">${sample} <b>${sample}</b></p>`);
	const session = await page.context().newCDPSession(page);
	await session.send('DOM.enable');
	await session.send('CSS.enable');
	const { root } = await session.send('DOM.getDocument');
	const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
	const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
	await page.close();
	const names = new Set(fonts.map(({ familyName }) => familyName));
	const [major = ''] = browser.version().split('.');
	return { platform: process.platform, chromium: major, fonts: [...names].sort() };
}
