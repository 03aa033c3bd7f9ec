import type { Page } from '@playwright/test';
import type { MessageName, Response } from '../../src/protocol/messages.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';

/** What a page hears in place of the background. */
export type Played = {
	readonly snapshot?: Snapshot;
	readonly answers?: { readonly [Name in MessageName]?: Response<Name> };
};

/** Runs in the page before its own script: the background is played, so that any state can be looked at. */
const play = ({ snapshot, answers = {} }: Played): string => `
	const snapshot = ${JSON.stringify(snapshot ?? null)};
	const answers = ${JSON.stringify(answers)};
	for (const { runtime } of [globalThis.browser, globalThis.chrome].filter(Boolean)) {
		runtime.sendMessage = async ({ name }) => answers[name] ?? null;
		runtime.connect = ({ name }) => ({
			postMessage: () => undefined,
			onMessage: {
				addListener: (listener) => {
					if (name.endsWith('.reach')) return;
					globalThis.push = listener;
					queueMicrotask(() => listener(snapshot));
				},
			},
			onDisconnect: { addListener: () => undefined },
		});
	}
`;

/** Opens one of the extension's pages as it was built, with a background that is played. `before` runs before its own script. */
export async function openPlayed(chromium: ChromiumRun, path: string, played: Played, before = ''): Promise<Page> {
	const page = await chromium.context.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.addInitScript(`${play(played)}\n${before}`);
	await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
	return page;
}

/** Tells the panel of another snapshot, as the background does when something has changed. */
export async function push(page: Page, snapshot: Snapshot): Promise<void> {
	await page.evaluate(`push(${JSON.stringify(snapshot)})`);
}
