import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Entry, Snapshot } from '../src/protocol/snapshot.ts';
import { projectRoot } from '../tools/build/buildExtension.ts';
import { openPlayed } from './faces/openPlayed.ts';
import { playedOptions } from './faces/optionsFaces.ts';
import { manyReasons, snapshotOf, waitingEntry } from './faces/panelFaces.ts';
import type { Genesys } from './genesys/genesys.ts';
import { ownPages } from './harness/browserRun.ts';
import { type ChromiumRun, launchChromium } from './harness/chromium/launchChromium.ts';
import { test } from './harness/test.ts';
import { sampled } from './support/sampling.ts';

const folder = join(projectRoot, 'artifacts/locales');
const [refund = { id: '', name: '' }, billing = refund] = manyReasons;
const inFlight = { intentId: 'intent-1', code: refund };

/** The states whose words are longest or stand closest together, with three wrap-ups in the last. */
function states(now: number): Readonly<Record<string, Snapshot>> {
	const one = (changes: Partial<Entry>) => snapshotOf(waitingEntry(now, changes));
	const ended = (changes: Partial<Extract<Entry['progress'], { kind: 'ended' }>>) =>
		({ kind: 'ended', code: refund, outcome: { kind: 'applied' }, at: now, nothingOwed: false, ...changes }) as const;
	const quiet = { ...one({}), entries: [], activeCount: 2, desktopSeen: false, drift: true };
	return {
		choosing: one({}),
		silent: one({ suggestions: [], time: { kind: 'open', since: now - 65_000 }, tentative: refund, draft: 'abc' }),
		held: one({ progress: { kind: 'held', ...inFlight, until: now + 600_000 } }),
		waiting: one({ progress: { kind: 'sending', ...inFlight, phase: 'waiting', retryAt: now + 600_000 } }),
		conflict: one({
			draft: 'abc',
			progress: { kind: 'conflict', ...inFlight, found: billing, foundAt: now - 600_000, foundNotes: true },
		}),
		refused: one({
			notesLeft: true,
			draft: 'abc',
			progress: ended({
				outcome: {
					kind: 'refused',
					reason: 'permission',
					detail: 'conversation:communication:wrapup',
					correlationId: 'c',
				},
			}),
		}),
		applied: one({ correctable: true, progress: ended({}) }),
		talking: {
			...one({}),
			entries: [],
			activeCount: 1,
			talking: [
				waitingEntry(now, {
					medium: 'social',
					suggestions: [],
					progress: { kind: 'talking', provisional: 'failed', requestedWork: { requested: true, order: 'none' } },
				}),
			],
		},
		quiet,
		signedOut: {
			...quiet,
			status: { kind: 'signedOut', problem: { kind: 'denied' }, parked: 2, parkedUntil: now + 60_000 },
		},
		three: {
			...one({}),
			entries: [
				waitingEntry(now, {}),
				waitingEntry(now, {
					key: 'entry-2',
					medium: 'callback',
					direction: 'outbound',
					queueName: 'Accounts receivable and collections',
					time: { kind: 'open', since: now - 4_000_000 },
				}),
				waitingEntry(now, {
					key: 'entry-3',
					medium: 'video',
					queueName: null,
					time: { kind: 'until', since: now - 65_000, until: now - 1, forced: true },
				}),
			],
		},
	};
}

/** What is wider than its place, or than the panel: text that is cut without being told to, and boxes that stick out. */
const overflowing = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const cutsOnPurpose = (element: Element) => getComputedStyle(element).textOverflow === 'ellipsis';
		const isApart = (element: Element) =>
			element.closest('.visually-hidden, .table-frame, svg, option, input') !== null;
		return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
			if (isApart(element)) return [];
			const { left, right, width } = element.getBoundingClientRect();
			const sticksOut = width > 0 && (right > innerWidth + 0.5 || left < -0.5);
			const isCut =
				element.clientWidth > 0 &&
				element.scrollWidth > element.clientWidth + 2 &&
				!cutsOnPurpose(element) &&
				![...element.querySelectorAll('*')].some(cutsOnPurpose);
			return sticksOut || isCut ? [`${element.tagName}.${element.className}: ${element.textContent}`] : [];
		});
	});

/** What ends in an ellipsis of the words that must be read whole: those on buttons and the time. */
const cutShort = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.button, .account button, .time, .option-kind')]
			.filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
			.map(({ className, textContent }) => `${className}: ${textContent}`),
	);

/**
 * Words on buttons that go on in the next line. Japanese breaks anywhere, so it is not asked. The undo bar is left out:
 * its two buttons share the width in halves, whatever their words.
 */
const brokenWords = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const linesOf = (node: Node, start: number, end: number): number => {
			const range = document.createRange();
			range.setStart(node, start);
			range.setEnd(node, end);
			return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
		};
		return [...document.querySelectorAll('.button')]
			.flatMap((button) => [...button.childNodes])
			.flatMap((node) => {
				const words = [...(node.nodeValue ?? '').matchAll(/[^\s-]+/g)];
				return words
					.filter(({ 0: word, index }) => linesOf(node, index, index + word.length) > 1)
					.map(([word]) => word);
			});
	});

/** The folder of the strings, and its language as a BCP 47 tag. */
const languages = [
	['de', 'de'],
	['fr', 'fr'],
	['es', 'es'],
	['pt_BR', 'pt-BR'],
	['ja', 'ja'],
] as const;

/** Starts the browser in a language: on Linux it takes its own from the environment, elsewhere from the argument. */
async function launchIn(language: string, tag: string, standIn: Genesys): Promise<ChromiumRun> {
	const before = process.env['LANGUAGE'];
	process.env['LANGUAGE'] = language;
	try {
		return await launchChromium({ standIn, arguments: [`--lang=${tag}`] });
	} finally {
		if (before === undefined) delete process.env['LANGUAGE'];
		else process.env['LANGUAGE'] = before;
	}
}

// German has the longest words and Japanese the fewest spaces.
for (const [language, tag] of sampled(languages, ([, one]) => one === 'de' || one === 'ja')) {
	test.describe(`in ${tag}`, () => {
		test.use({ locale: tag });

		test('the panel has room for its words at 320 px', async ({ genesys }) => {
			const chromium = await launchIn(language, tag, genesys);
			mkdirSync(folder, { recursive: true });
			for (const [name, snapshot] of Object.entries(states(Date.now()))) {
				const page = await openPlayed(chromium, ownPages.panel, { snapshot });
				await page.setViewportSize({ width: 320, height: 720 });
				await expect(page.locator('html')).toHaveAttribute('lang', tag);
				await expect(page.locator('h1').first()).toBeAttached();
				await page.screenshot({ path: join(folder, `${language}-${name}.png`), animations: 'disabled' });
				expect.soft(await overflowing(page), `${name}: too wide`).toEqual([]);
				expect.soft(await cutShort(page), `${name}: cut`).toEqual([]);
				if (tag !== 'ja') expect.soft(await brokenWords(page), `${name}: broken`).toEqual([]);
				await page.close();
			}
			await chromium.close();
		});

		test('the options page has room for its words at 360 and at 1100 px', async ({ genesys }) => {
			const chromium = await launchIn(language, tag, genesys);
			const page = await openPlayed(chromium, ownPages.options, playedOptions({}));
			mkdirSync(folder, { recursive: true });
			for (const width of [360, 1100]) {
				await page.setViewportSize({ width, height: 900 });
				await expect(page.locator('html')).toHaveAttribute('lang', tag);
				await expect(page.locator('[data-fact="learned"]')).toBeVisible();
				const clip = { x: 0, y: 0, width, height: 4500 };
				await page.screenshot({ path: join(folder, `${language}-options-${width}.png`), fullPage: true, clip });
				expect.soft(await overflowing(page), `${width}: too wide`).toEqual([]);
				if (tag !== 'ja') expect.soft(await brokenWords(page), `${width}: broken`).toEqual([]);
			}
			await chromium.close();
		});
	});
}
