import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Genesys } from '../genesys/genesys.ts';
import { createRandom } from '../genesys/world/createRandom.ts';
import { type Scheduler, timerScheduler } from '../genesys/world/scheduler.ts';
import { controlSite } from './controlSite.ts';
import { createFrameKeys } from './createFrameKeys.ts';
import { createPages } from './createPages.ts';
import { createSessions } from './createSessions.ts';
import { createStage } from './createStage.ts';
import type { PageReport } from './deskMessages.ts';
import { desktopSite } from './desktopSite.ts';
import { type DesktopSwitches, defaultDesktopSwitches } from './desktopSwitches.ts';
import { createFeed } from './feed.ts';
import { type ScenarioName, scenarios } from './scenarios/scenarios.ts';
import { type ScenarioRun, startRun } from './startRun.ts';
import { createTruthLog, type Truth } from './truthLog.ts';
import { viewOfAgent } from './viewOfAgent.ts';

/** How to make a desktop; only the platform stand-in is a must. */
export type DesktopOptions = {
	readonly genesys: Genesys;
	readonly switches?: Partial<DesktopSwitches>;
	readonly seed?: number;
	readonly scheduler?: Scheduler;
};

/** How to play a scenario. `speed` 1 is real time. `switches` stay in force afterwards and reload open pages. */
export type PlayOptions = {
	readonly speed?: number;
	readonly seed?: number;
	readonly switches?: Partial<DesktopSwitches>;
	/** E-mail address of the agent; the centre's first one by default. */
	readonly agent?: string;
	/** `leave` stops in wrap-up, so that somebody else can store the code. */
	readonly finish?: 'desktop' | 'leave';
	readonly mode?: 'run' | 'step';
};

/** The agent's desktop beside a running platform stand-in. */
export type Desktop = {
	/** The desktop of the centre's first agent. */
	readonly url: string;
	urlFor(email: string): string;
	play(name: ScenarioName, options?: PlayOptions): ScenarioRun;
	switches(): DesktopSwitches;
	/** Changes switches and reloads the open pages; scenarios started after it wait for them. */
	setSwitches(changes: Partial<DesktopSwitches>): void;
	/** What really happened, by time; of one conversation if its id is given. */
	truth(conversationId?: string): readonly Truth[];
	/** How many pages of an agent (by default the first) are open. */
	pages(email?: string): number;
	/** Errors that the pages' own scripts ran into. */
	pageErrors(): readonly string[];
	close(): void;
};

/** Adds the agent's desktop to a running stand-in, on the app host of its region, and returns the way to drive it. */
export function createDesktop({ genesys, ...options }: DesktopOptions): Desktop {
	const { world, domain } = genesys;
	const scheduler = options.scheduler ?? timerScheduler;
	const seed = options.seed ?? world.seed;
	let switches: DesktopSwitches = { ...defaultDesktopSwitches, ...options.switches };
	const runPath = `/assets/${randomBytes(12).toString('hex')}/`;
	const wrapupPath = `/${randomBytes(5).toString('hex')}/${randomBytes(4).toString('hex')}/`;
	const truth = createTruthLog(world);
	const errors: string[] = [];
	const jitter = createRandom(seed);

	const frameKey = createFrameKeys();
	const sessions = createSessions(genesys, { seed, wrapupPath });

	const sendView = (id: string): void =>
		feed.send(id, { kind: 'view', view: viewOfAgent(world.conversations(), id, frameKey) });
	const feed = createFeed(sendView);
	const pages = createPages(feed, scheduler);
	const lagMs = (): number => {
		if (switches.endOrder === 'page-first') return 0;
		return switches.endOrder === 'platform-first' ? 300 : jitter.between(0, 150);
	};
	const unsubscribe = world.subscribe(() => {
		scheduler.after(lagMs(), () => {
			for (const id of feed.agents()) sendView(id);
		});
	});

	const take = (report: PageReport): void => {
		switch (report.kind) {
			case 'moment': {
				const { at, conversationId, moment } = report;
				truth.add({ at, source: 'page', conversationId, kind: moment, detail: {} });
				break;
			}
			case 'done':
			case 'failed':
				pages.settle(report);
				break;
			case 'pageError':
				errors.push(report.reason);
		}
	};
	const interaction = (key: string) =>
		world.agents
			.flatMap((agent) => viewOfAgent(world.conversations(), agent.id, frameKey).interactions)
			.find((candidate) => candidate.frameKey === key) ?? null;
	genesys.addSite(
		desktopSite({
			domain,
			runPath,
			wrapupPath,
			trustedTypes: () => switches.trustedTypes,
			agentId: (email) => sessions.agentId(email),
			session: (agentId) => sessions.of(agentId, switches),
			interaction,
			openFeed: (agentId, { response }) => feed.open(agentId, response),
			take,
		}),
	);

	const desktop: Desktop = {
		url: `https://apps.${domain}/directory/`,
		urlFor: (email) => `https://apps.${domain}/directory/?agent=${encodeURIComponent(email)}`,
		play: (name, play = {}) => {
			if (play.switches !== undefined) desktop.setSwitches(play.switches);
			const agentId = sessions.agentId(play.agent ?? null);
			return startRun(scenarios[name], play.mode ?? 'run', {
				world,
				stage: createStage({ world, scheduler, feed, pages, truth, agentId }),
				random: createRandom(play.seed ?? seed),
				agentId,
				speed: play.speed ?? 1,
				endOrder: switches.endOrder,
				finish: play.finish ?? 'desktop',
			});
		},
		switches: () => switches,
		setSwitches: (changes) => {
			const next = { ...switches, ...changes };
			if (isDeepStrictEqual(next, switches)) return;
			switches = next;
			feed.restart({ kind: 'session' });
		},
		truth: (conversationId) => truth.all(conversationId),
		pages: (email) => feed.pages(sessions.agentId(email ?? null)),
		pageErrors: () => errors,
		close: () => {
			unsubscribe();
			feed.close();
		},
	};
	genesys.addSite(controlSite(desktop));
	return desktop;
}
