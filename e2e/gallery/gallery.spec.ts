import { expect, type Page } from '@playwright/test';
import { findViolations } from '../support/findViolations.ts';
import { everyNth, isFull, sampled } from '../support/sampling.ts';
import { galleryStates, galleryWidths } from './galleryStates.ts';
import { test } from './galleryTest.ts';
import { galleryHeight } from './openState.ts';

// Each test walks through all states.
test.describe.configure({ timeout: 240_000 });

const panelStates = galleryStates.filter(({ page }) => page === 'panel');

/** What is wider than the page or sticks out of it, in words. */
const sticksOut = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const apart = '.visually-hidden, .table-frame, svg, option, input, textarea';
		const found = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			return width > 0 && element.closest(apart) === null && (right > innerWidth + 0.5 || left < -0.5);
		});
		const scrolls = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
		return [...scrolls, ...found.map(({ tagName, className }) => `${tagName}.${className}`)];
	});

/** What the themes differ in, their colours, every third state shows as well as all. */
const statesIn = { light: galleryStates, dark: sampled(galleryStates, everyNth(3)) } as const;

for (const colours of ['light', 'dark'] as const) {
	test(`axe finds nothing in ${statesIn[colours].length} states (${colours})`, async ({ open }) => {
		for (const state of statesIn[colours]) {
			expect.soft(await findViolations(await open(state, { colours })), state.name).toEqual([]);
		}
	});
}

/** What moves in a page that was asked for no movement: the classes of the elements. */
const moving = (page: Page) =>
	page.evaluate(() =>
		document.getAnimations().flatMap(({ effect }) => {
			const { duration } = effect?.getComputedTiming() ?? {};
			return duration === 0 ? [] : [effect instanceof KeyframeEffect ? effect.target?.className : 'something'];
		}),
	);

test('every state stands still where the system asks for no movement, and fits every width, also with the text at 200 %', async ({
	open,
}) => {
	for (const state of panelStates) {
		const page = await open(state);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect.soft(await moving(page), state.name).toEqual([]);
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		// 400 px at 200 % are 200, where the whole page grows; where the text alone does, they stay 400.
		for (const width of [...galleryWidths, 200, 400]) {
			// In the whole run it is opened anew at each width; the short one draws the edge of the panel.
			if (isFull) await open(state, { width });
			else await page.setViewportSize({ width, height: galleryHeight });
			expect.soft(await sticksOut(page), `${state.name}, ${width} px`).toEqual([]);
		}
		await page.addStyleTag({ content: 'html { font-size: 200% }' });
		expect.soft(await sticksOut(page), `${state.name}, text at 200 %`).toEqual([]);
	}
});

/** What the tab key stopped at, and whether that can be seen: drawn around, and within the window. */
const readStop = (page: Page) =>
	page.evaluate(() => {
		const { activeElement } = document;
		if (activeElement === null || activeElement === document.body) return null;
		const around = activeElement.matches('.entry') ? activeElement.querySelector('.entry-head') : activeElement;
		const { outlineStyle, outlineWidth } = getComputedStyle(around ?? activeElement);
		const { top, bottom, left, right } = activeElement.getBoundingClientRect();
		const isIn = top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
		const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
		const name = `${activeElement.tagName}.${activeElement.className} ${activeElement.textContent}`;
		return { name, isIn, isDrawn };
	});

/** More stops than any state of the panel has. */
const mostStops = 30;

for (const colours of sampled(['light', 'forced'] as const, (one) => one === 'light')) {
	test(`every stop of the tab key shows that it has the focus (${colours})`, async ({ open }) => {
		for (const state of sampled(panelStates, everyNth(2))) {
			const page = await open(state, { colours });
			const buttons = await page.locator('button:enabled:visible, a[href]:visible').count();
			let seen = 0;
			for (; seen < mostStops; seen += 1) {
				await page.keyboard.press('Tab');
				const stop = await readStop(page);
				if (stop === null) break;
				expect.soft(stop, `${state.name}, ${stop.name}`).toMatchObject({ isIn: true, isDrawn: true });
			}
			expect.soft(seen > 0, `${state.name}: something can be reached`).toBe(buttons > 0);
			expect.soft(seen, `${state.name}: the tab key comes to an end`).toBeLessThan(mostStops);
		}
	});
}
