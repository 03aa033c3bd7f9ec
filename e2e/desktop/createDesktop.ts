import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Genesys } from '../genesys/genesys.ts';
import { desktopClient } from '../genesys/oauthClient.ts';
import { createRandom } from '../genesys/world/createRandom.ts';
import { type Scheduler, timerScheduler } from '../genesys/world/scheduler.ts';
import { controlSite } from './controlSite.ts';
import { createPages } from './createPages.ts';
import { createStage } from './createStage.ts';
import type { DeskSession, PageReport } from './deskMessages.ts';
import { desktopSite } from './desktopSite.ts';
import { type DesktopSwitches, defaultDesktopSwitches, type Locale } from './desktopSwitches.ts';
import { createFeed } from './feed.ts';
import { localeTexts } from './localeTexts.ts';
import { type ScenarioName, scenarios } from './scenarios/scenarios.ts';
import { type ScenarioRun, startRun } from './startRun.ts';
import type { Texts } from './texts.ts';
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

	const frameKeys = new Map<string, string>();
	const frameKey = (conversationId: string): string => {
		const key = frameKeys.get(conversationId) ?? randomBytes(9).toString('base64url');
		frameKeys.set(conversationId, key);
		return key;
	};
	const agentId = (email: string | null): string => {
		const agent = email === null ? world.agents[0] : world.agents.find((candidate) => candidate.email === email);
		if (agent === undefined) throw new Error(`No agent ${email} works here; take one of the centre's addresses.`);
		return agent.id;
	};
	const tokens = new Map<string, string>();
	const tokenOf = (agent: string): string => {
		const token = tokens.get(agent) ?? genesys.mintToken(agent, { clientId: desktopClient.id });
		tokens.set(agent, token);
		return token;
	};
	const texts = new Map<Locale, Texts>();
	const textsNow = (): Texts => {
		const known = texts.get(switches.locale) ?? localeTexts(switches.locale, Math.random);
		texts.set(switches.locale, known);
		return known;
	};
	const session = (id: string): DeskSession => {
		const agent = world.agents.find((candidate) => candidate.id === id);
		const restBase = switches.restBase === 'apps' ? `https://apps.${domain}/platform` : `https://api.${domain}`;
		return {
			agent: { name: agent?.name ?? '', email: agent?.email ?? '' },
			organization: world.organization.name,
			token: tokenOf(id),
			restBase: `${restBase}/api/v2`,
			texts: textsNow(),
			seed,
			switches,
			wrapupPath,
		};
	};

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
	const openFeed: Parameters<typeof desktopSite>[0]['openFeed'] = (id, { response }) => feed.open(id, response);
	const trustedTypes = (): boolean => switches.trustedTypes;
	genesys.addSite(
		desktopSite({ domain, runPath, wrapupPath, trustedTypes, agentId, session, interaction, openFeed, take }),
	);

	const desktop: Desktop = {
		url: `https://apps.${domain}/directory/`,
		urlFor: (email) => `https://apps.${domain}/directory/?agent=${encodeURIComponent(email)}`,
		play: (name, play = {}) => {
			if (play.switches !== undefined) desktop.setSwitches(play.switches);
			const id = agentId(play.agent ?? null);
			return startRun(scenarios[name], play.mode ?? 'run', {
				world,
				stage: createStage({ world, scheduler, feed, pages, truth, agentId: id }),
				random: createRandom(play.seed ?? seed),
				agentId: id,
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
		pages: (email) => feed.pages(agentId(email ?? null)),
		pageErrors: () => errors,
		close: () => {
			unsubscribe();
			feed.close();
		},
	};
	genesys.addSite(controlSite(desktop));
	return desktop;
}
