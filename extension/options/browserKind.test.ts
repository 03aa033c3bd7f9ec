import { expect, it } from 'vitest';
import { browserKind } from './browserKind.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

it.each([
	['chrome', `Mozilla/5.0 (X11; Linux x86_64) ${webkit}`],
	['edge', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Edg/142.0.0.0`],
	['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0'],
])('knows %s', (browser, userAgent) => {
	expect(browserKind(userAgent)).toBe(browser);
});
