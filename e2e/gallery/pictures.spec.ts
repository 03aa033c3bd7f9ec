import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { projectRoot } from '../../tools/build/buildExtension.ts';
import { galleryStateNamed } from './galleryStates.ts';
import { test } from './galleryTest.ts';
import type { GalleryColours } from './openState.ts';
import { pictureMaker } from './pictureMaker.ts';
import { quantised } from './quantised.ts';

/** The states whose look says most; the others are looked at by hand on the gallery's page. */
const kept: readonly (readonly [state: string, colours: GalleryColours, width: number])[] = [
	['signed-out-parked', 'light', 320],
	['quiet', 'dark', 320],
	['drift-quiet', 'light', 280],
	['one', 'light', 320],
	['one', 'dark', 400],
	['one', 'forced', 320],
	['three', 'light', 320],
	['long-names', 'light', 280],
	['right-to-left', 'dark', 320],
	['searching', 'light', 480],
	['time-nearly-out', 'light', 320],
	['armed', 'light', 400],
	['undo', 'light', 320],
	['undo', 'forced', 280],
	['conflict', 'dark', 320],
	['applied', 'light', 320],
	['timed-out', 'light', 400],
	['refused', 'light', 320],
	['snippets', 'light', 320],
	['notes-report', 'dark', 320],
	['notes-over', 'light', 400],
	['notes-wanted', 'light', 320],
	['notes-wanted', 'forced', 280],
];

const folder = join(projectRoot, 'e2e/gallery/pictures');
const makerFile = join(folder, 'maker.json');
const refresh = process.env['AFTERWORD_REFRESH'] === '1';

/** How many of a thousand pixels may differ: none of a text's, but edges where a font is smoothed by another version. */
const differingShare = 0.002;

test('the gallery looks as it did', async ({ open, served }) => {
	test.setTimeout(120_000);
	const maker = await pictureMaker(served.browser);
	if (refresh) writeFileSync(makerFile, `${JSON.stringify(maker, null, '\t')}\n`);
	const before: unknown = existsSync(makerFile) ? JSON.parse(readFileSync(makerFile, 'utf8')) : null;
	const differs = JSON.stringify(before) !== JSON.stringify(maker);
	test.skip(
		differs,
		`The pictures were made by ${JSON.stringify(before)}; this is ${JSON.stringify(maker)}, which draws letters its own way.`,
	);
	for (const [name, colours, width] of kept) {
		const page = await open(galleryStateNamed(name), { colours, width, height: 600 });
		await page.evaluate(() => document.fonts.ready);
		const picture = await page.screenshot({ caret: 'hide' });
		const file = `${name}-${colours}-${width}.png`;
		if (refresh) writeFileSync(join(folder, file), quantised(picture));
		expect.soft(picture, file).toMatchSnapshot({ name: file, maxDiffPixelRatio: differingShare });
	}
});
