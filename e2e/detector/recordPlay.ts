import type { Browser } from '@playwright/test';
import { noHealth } from '../../src/desktop/detector/detectorHealth.ts';
import { createDesktop } from '../desktop/createDesktop.ts';
import type { DesktopSwitches } from '../desktop/desktopSwitches.ts';
import type { Truth } from '../desktop/truthLog.ts';
import { startGenesys } from '../genesys/startGenesys.ts';
import { until } from '../harness/until.ts';
import { contentProgram } from './rig/contentProgram.ts';
import type { RigSeat } from './rig/rigSeat.ts';
import { followPages, type Report } from './rig/seatPages.ts';
import { type BookMoment, startBackground } from './rig/startBackground.ts';

/** S1 as it was played on one desktop: what happened, what its page reported, and what the product told. */
export type RecordedPlay = {
	readonly truth: readonly Truth[];
	readonly reports: readonly Report[];
	readonly product: readonly BookMoment[];
	/** Why it could not be played to its end, what left the page against the rules, and the canaries in it. */
	readonly troubles: readonly string[];
};

/** What a play needs of the rig: its browser and the shipped content script. */
export type PlayPlace = { readonly browser: Browser; readonly script: string; readonly seat: RigSeat };

/** Plays S1 to its end, twenty times as fast as life, with the product's own background beside the page. */
export async function recordPlay(place: PlayPlace, switches: Partial<DesktopSwitches>): Promise<RecordedPlay> {
	const { browser, script, seat } = place;
	const genesys = await startGenesys({ domain: seat.domain, port: seat.port });
	const desktop = createDesktop({ genesys, switches });
	const background = await startBackground(genesys, noHealth);
	const context = await browser.newContext();
	const pages = await followPages(context, {
		take: ({ frame, facts, noticedAt }) => {
			background.take(frame, facts, noticedAt);
			return { packs: null };
		},
		leave: background.leave,
	});
	await context.addInitScript({ content: contentProgram(script, { late: false }) });
	const troubles: string[] = [];
	try {
		const page = await context.newPage();
		await page.goto(desktop.url);
		const run = desktop.play('S1', { speed: 20, seed: 11 });
		await run.finished;
		await until(
			() => background.moments.map(({ kind }) => kind),
			(kinds) => kinds.includes('over'),
			{ what: 'the product to tell the end' },
		);
	} catch (error) {
		troubles.push(error instanceof Error ? error.message : String(error));
	}
	await context.close();
	const kept = `${pages.posted()}\n${background.residue()}`;
	const record: RecordedPlay = {
		truth: desktop.truth(),
		reports: [...pages.reports],
		product: [...background.moments],
		troubles: [
			...troubles,
			...desktop.pageErrors(),
			...pages.refused,
			...desktop.canaries().filter((canary) => kept.includes(canary)),
		],
	};
	background.close();
	desktop.close();
	await genesys.close();
	return record;
}
