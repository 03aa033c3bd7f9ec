import type { Browser, BrowserContext } from '@playwright/test';
import type { DetectorHealth } from '../../../src/desktop/detector/detectorHealth.ts';
import { createDesktop, type Desktop } from '../../desktop/createDesktop.ts';
import { scenarios } from '../../desktop/scenarios/scenarios.ts';
import type { Truth } from '../../desktop/truthLog.ts';
import { startGenesys } from '../../genesys/startGenesys.ts';
import { contentProgram, lateProgram } from './contentProgram.ts';
import { readAlone } from './readAlone.ts';
import type { SightingMoment } from './recordSightings.ts';
import type { RigCase } from './rigCase.ts';
import type { RigSeat } from './rigSeat.ts';
import { followPages, type Report } from './seatPages.ts';
import { type BookMoment, startBackground } from './startBackground.ts';

/** Everything about a case that was played, to be judged. */
export type RigRecord = {
	readonly of: RigCase;
	readonly truth: readonly Truth[];
	readonly product: readonly BookMoment[];
	/** The detector's own states: with the platform's word, and of the page alone. */
	readonly together: readonly SightingMoment[];
	readonly alone: readonly SightingMoment[];
	readonly health: { readonly before: DetectorHealth; readonly after: DetectorHealth; readonly drift: boolean };
	readonly reports: readonly Report[];
	/** Messages that the background would not have taken. */
	readonly refused: readonly string[];
	/** Canaries that were found in anything posted, stored or told as trouble. */
	readonly canaries: readonly string[];
	/** Why it could not be played to its end; null where it was. */
	readonly failure: string | null;
};

/** What the rig plays with: its browser, the shipped content script, and how fast. */
export type RigStage = { readonly browser: Browser; readonly script: string; readonly speed: number };

/** How long what follows a scenario's last step is waited for: longer than the longest look after an end. */
const aftermathMs = 4000;

/** The first end of a scenario, in milliseconds of it, and how old a page has to be for the detector to tell one. */
const firstEnd = 20_000;
const quietMs = 15_000;

/** How long a page is left alone at first, so that a scenario that is played fast does not end in the detector's quiet. */
const settleMs = (speed: number): number => Math.max(0, quietMs + 4000 - firstEnd / speed);

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * How fast a case is played. Where the extension comes while the desktop is open, the detector's quiet begins then, in the
 * middle of the scenario, and is real time.
 */
const speedOf = ({ scenario }: RigCase, wanted: number): number => (scenario === 'S20' ? 1 : wanted);

async function installLate(context: BrowserContext, script: string): Promise<void> {
	const program = lateProgram(script);
	await context.addInitScript({ content: program });
	for (const page of context.pages()) for (const frame of page.frames()) await frame.evaluate(program);
}

async function playIn(
	context: BrowserContext,
	desktop: Desktop,
	seat: RigSeat,
	of: RigCase,
	stage: RigStage,
): Promise<void> {
	const { page: kind } = scenarios[of.scenario];
	const speed = speedOf(of, stage.speed);
	const page = await context.newPage();
	await page.goto(kind === 'embedded' ? `https://${seat.crmHost}/` : desktop.url);
	await pause(settleMs(speed));
	const install = () => installLate(context, stage.script);
	const run = desktop.play(of.scenario, { speed, seed: of.seed, outside: { install } });
	await run.finished;
	await pause(aftermathMs);
}

/** Plays one case in a centre, a context and a background of its own. Never rejects: a failure is part of the record. */
export async function playCase(
	of: RigCase,
	seat: RigSeat,
	stage: RigStage,
	before: DetectorHealth,
): Promise<RigRecord> {
	const genesys = await startGenesys({ domain: seat.domain, port: seat.port, seed: of.seed });
	const desktop = createDesktop({ genesys, seed: of.seed, switches: of.switches });
	const background = await startBackground(genesys, before);
	const alone = readAlone();
	const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 } });
	const pages = await followPages(context, {
		take: ({ frame, facts, noticedAt }) => {
			background.take(frame, facts, noticedAt);
			alone.take(frame, facts, noticedAt);
			return { packs: null };
		},
		leave: (tabId) => {
			background.leave(tabId);
			alone.leave(tabId);
		},
	});
	await context.addInitScript({ content: contentProgram(stage.script, { late: of.scenario === 'S20' }) });
	let failure: string | null = null;
	try {
		await playIn(context, desktop, seat, of, stage);
	} catch (error) {
		failure = error instanceof Error ? error.message : String(error);
	}
	const kept = `${pages.posted()}\n${background.residue()}`;
	const record: RigRecord = {
		of,
		truth: desktop.truth(),
		product: [...background.moments],
		together: [...background.sightings],
		alone: [...alone.moments],
		health: { before, after: background.health(), drift: background.drift() },
		reports: [...pages.reports],
		refused: pages.refused,
		canaries: desktop.canaries().filter((canary) => kept.includes(canary)),
		failure: failure ?? pages.errors[0] ?? desktop.pageErrors()[0] ?? null,
	};
	await context.close();
	alone.close();
	background.close();
	desktop.close();
	await genesys.close();
	return record;
}
