import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Genesys } from '../genesys/genesys.ts';
import { createRandom } from '../genesys/world/createRandom.ts';
import { type Scheduler, timerScheduler } from '../genesys/world/scheduler.ts';
import { crmHosts } from '../harness/standIn.ts';
import { canariesOf } from './canaries.ts';
import { controlSite } from './controlSite.ts';
import { createFrameKeys } from './createFrameKeys.ts';
import { createPages } from './createPages.ts';
import { createSessions } from './createSessions.ts';
import { createStage } from './createStage.ts';
import type { PageGesture, PageReport } from './deskMessages.ts';
import { desktopSite } from './desktopSite.ts';
import { type DesktopSwitches, defaultDesktopSwitches } from './desktopSwitches.ts';
import { crmSite } from './embedded/crmSite.ts';
import { createFeed } from './feed.ts';
import { playHandOn } from './playHandOn.ts';
import { readVariant } from './readVariant.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { type ScenarioName, scenarios } from './scenarios/scenarios.ts';
import { type ScenarioRun, startRun } from './startRun.ts';
import { createStreamSite } from './stream/createStreamSite.ts';
import { tellTraffic } from './tellTraffic.ts';
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
	/** What to do at the steps that only the one who plays can do, by name, e.g. `install` in S20. */
	readonly outside?: Readonly<Record<string, () => Promise<void>>>;
};

/** The agent's desktop beside a running platform stand-in. */
export type Desktop = {
	/** The desktop of the centre's first agent. */
	readonly url: string;
	/** A customer's own page with the embedded client in it, at the neutral host. */
	readonly crmUrl: string;
	urlFor(email: string): string;
	play(name: ScenarioName, options?: PlayOptions): ScenarioRun;
	switches(): DesktopSwitches;
	/** Changes switches and reloads the open pages; scenarios started after it wait for them. */
	setSwitches(changes: Partial<DesktopSwitches>): void;
	/** Has an agent's page (by default the first one's) do something that belongs to no conversation. */
	act(gesture: PageGesture, email?: string): Promise<void>;
	/** What really happened, by time; of one conversation if its id is given. */
	truth(conversationId?: string): readonly Truth[];
	/** How many pages of an agent (by default the first) are open. */
	pages(email?: string): number;
	/** Everything of the run that may turn up nowhere outside the desktop. */
	canaries(): readonly string[];
	/** How many of the desktop's own streams an agent (by default the first) has open. */
	streams(email?: string): number;
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
	const hashSeed = randomBytes(6).toString('hex');
	const wrapupPath = `/${randomBytes(5).toString('hex')}/${randomBytes(4).toString('hex')}/`;
	const truth = createTruthLog(world);
	const errors: string[] = [];
	let jitter = createRandom(seed);

	const frameKey = createFrameKeys();
	const streams = createStreamSite(domain, (agentId) => ({
		agentId,
		domain,
		token: sessionOf(agentId).token,
		mode: switches.streamMode,
	}));
	const sessions = createSessions(genesys, { seed, wrapupPath, hashSeed, streamAddress: streams.addressOf });
	const sessionOf = (agentId: string) => sessions.of(agentId, switches, readVariant(new URLSearchParams()));

	const sendView = (id: string): void =>
		feed.send(id, { kind: 'view', view: viewOfAgent(world.conversations(), id, frameKey) });
	const feed = createFeed(sendView);
	const pages = createPages(feed, scheduler);
	let trafficJitter = createRandom(seed + 1);
	// How far page and traffic may be apart. A fast scenario scales it, or a late page would skip whole steps.
	let apartMs = 150;
	let wideMs = 300;
	const lagMs = (): number => {
		if (switches.endOrder === 'page-first') return 0;
		return switches.endOrder === 'platform-first' ? wideMs : jitter.between(0, apartMs);
	};
	const stopTraffic = tellTraffic({
		world,
		scheduler,
		feed,
		streams,
		truth,
		switches: () => switches,
		random: () => trafficJitter,
		apartMs: () => apartMs,
	});
	const unsubscribe = world.subscribe(() => {
		scheduler.after(lagMs(), () => {
			for (const id of feed.agents()) sendView(id);
		});
	});

	const take = (report: PageReport): void => {
		switch (report.kind) {
			case 'moment': {
				const { at, conversationId, moment, document } = report;
				const detail = document === undefined ? {} : { document };
				truth.add({ at, source: 'page', conversationId, kind: moment, detail });
				break;
			}
			case 'handOn':
				try {
					playHandOn(world, report);
				} catch (error) {
					errors.push(error instanceof Error ? error.message : String(error));
				}
				break;
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
	const embeddedClient = `https://apps.${domain}/crm/embeddableFramework.html`;
	genesys.addSite(streams);
	genesys.addSite(crmSite(embeddedClient));
	genesys.addSite(
		desktopSite({
			domain,
			runPath,
			wrapupPath,
			switches: () => switches,
			agentId: (email) => sessions.agentId(email),
			session: (agentId, variant) => sessions.of(agentId, switches, variant),
			interaction,
			openFeed: (agentId, page, { response }) => feed.open(agentId, page, response),
			take,
		}),
	);

	const desktop: Desktop = {
		url: `https://apps.${domain}/directory/`,
		crmUrl: `https://${crmHosts[0]}/`,
		urlFor: (email) => `https://apps.${domain}/directory/?agent=${encodeURIComponent(email)}`,
		play: (name, play = {}) => {
			if (play.switches !== undefined) desktop.setSwitches(play.switches);
			const agentId = sessions.agentId(play.agent ?? null);
			const scenario: Scenario = scenarios[name];
			wideMs = Math.round(300 / Math.max(1, (play.speed ?? 1) / 4));
			apartMs = wideMs;
			if (play.seed !== undefined) {
				jitter = createRandom(play.seed + 17);
				trafficJitter = createRandom(play.seed + 18);
			}
			const page = scenario.page ?? 'desktop';
			const { finalWrite, endOrder } = switches;
			const { faults } = genesys;
			return startRun(scenario, play.mode ?? 'run', {
				world,
				stage: createStage({ world, scheduler, feed, pages, truth, agentId, faults, finalWrite, page }),
				random: createRandom(play.seed ?? seed),
				agentId,
				speed: play.speed ?? 1,
				endOrder,
				finish: play.finish ?? 'desktop',
				outside: (step) => play.outside?.[step]?.() ?? Promise.resolve(),
			});
		},
		switches: () => switches,
		setSwitches: (changes) => {
			const next = { ...switches, ...changes };
			if (isDeepStrictEqual(next, switches)) return;
			switches = next;
			feed.reload();
		},
		act: (gesture, email) => pages.gesture({ agentId: sessions.agentId(email ?? null), page: 'desktop' }, '', gesture),
		truth: (conversationId) => truth.all(conversationId),
		pages: (email) => feed.pages(sessions.agentId(email ?? null)),
		canaries: () => {
			const open = world.agents.map(({ id }) => sessionOf(id));
			return canariesOf(open.flatMap(({ token, streamAddress }) => [token, streamAddress.split('/').at(-1) ?? token]));
		},
		streams: (email) => streams.open(sessions.agentId(email ?? null)),
		pageErrors: () => errors,
		close: () => {
			unsubscribe();
			stopTraffic();
			feed.close();
		},
	};
	genesys.addSite(controlSite(desktop));
	return desktop;
}
