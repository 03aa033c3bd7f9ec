import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from './build/buildExtension.ts';
import { drawIcon, type IconState } from './icons/drawIcon.ts';
import { packIcon } from './icons/packIcon.ts';
import { chromiumBrowser } from './setup/browsers.ts';
import { findBrowser } from './setup/findBrowser.ts';
import { adviceFor } from './setup/installPlan.ts';
import { thisMachine } from './setup/machine.ts';

const wanted: readonly { readonly state: IconState; readonly size: number; readonly name: string }[] = [
	...[16, 32, 48, 128].map((size) => ({ state: 'settled' as const, size, name: `icon-${size}.png` })),
	...[16, 32, 48, 128].map((size) => ({ state: 'waiting' as const, size, name: `icon-waiting-${size}.png` })),
];

const search = findBrowser(thisMachine(), chromiumBrowser);
if (search.kind !== 'found') {
	console.error(search.kind === 'unfit' ? search.sentence : adviceFor(chromiumBrowser));
	process.exit(1);
}
const browser = await chromium.launch({ executablePath: search.path });
const page = await browser.newPage();
for (const { state, size, name } of wanted) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawIcon(state, size)}`);
	const clip = { x: 0, y: 0, width: size, height: size };
	const picture = packIcon(await page.screenshot({ omitBackground: true, clip }));
	writeFileSync(join(projectRoot, 'public/icons', name), picture);
	console.log(`public/icons/${name}  ${picture.length} bytes`);
}
await browser.close();
