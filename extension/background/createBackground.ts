import browser from 'webextension-polyfill';
import { createLaterDesktop } from '../../src/desktop/detector/createLaterDesktop.ts';
import { createTrafficHealth } from '../../src/desktop/traffic/trafficHealth.ts';
import { createAnswerMemory } from '../../src/genesys/answerMemory.ts';
import { createClient } from '../../src/genesys/client.ts';
import type { Failure } from '../../src/genesys/failure.ts';
import { findRegion, regionHosts } from '../../src/genesys/hosts.ts';
import { createLaterNotifications } from '../../src/genesys/notifications/createLaterNotifications.ts';
import { createRateBudget } from '../../src/genesys/rateBudget.ts';
import { readItem, removeItem, writeItem } from '../../src/storage/item.ts';
import {
	channelItem,
	desktopHealthItem,
	lastSignItem,
	seenDomainItem,
	spentItem,
	watchedItem,
} from '../../src/storage/items.ts';
import { keptItem } from '../../src/storage/keptItem.ts';
import { createDesk } from '../../src/wrapup/createDesk.ts';
import { createPresence } from '../../src/wrapup/createPresence.ts';
import type { IntentOwner } from '../../src/wrapup/intent.ts';
import { troubled } from '../../src/wrapup/troubled.ts';
import { createLog } from './createLog.ts';
import { createPlatformPlace } from './createPlatformPlace.ts';
import { createRecords } from './createRecords.ts';
import { createSuggestionParts } from './createSuggestionParts.ts';
import { deskWork } from './deskWork.ts';
import { isOwnSession } from './isOwnSession.ts';
import { loggedFetch } from './loggedFetch.ts';
import { namedSources } from './namedSources.ts';
import { areas, clock, locks, managedPolicy, oauthPorts } from './ports.ts';
import { type Parked, readParked } from './readParked.ts';
import { createSession } from './session.ts';
import { createSettingsKeeper } from './settingsKeeper.ts';
import { createWatchedKeeper } from './watchedKeeper.ts';

/**
 * Builds the parts of the background and ties them together. It reads nothing yet: `ready` does, and every handler
 * waits for that. `onChange` is called whenever something that a page shows may have changed.
 */
export function createBackground(onChange: () => void) {
	let seenDomain: string | null = null;
	let skew = 0;
	let reach: Failure | null = null;
	let owned: string | null = null;
	let isReady = false;
	const traffic = createTrafficHealth();
	const log = createLog(() => settings.current().values.logLevel);
	const onTrouble = (error: unknown) => log.error(error);
	const fetch = loggedFetch(oauthPorts.fetch, log, clock);
	const settings = createSettingsKeeper({
		areas,
		clock,
		managed: managedPolicy,
		onChange: () => void followConfiguration().catch(onTrouble),
		onTrouble,
	});
	const records = createRecords({ areas, clock, settings, onTrouble });
	const { stores, retention } = records;
	const budget = createRateBudget({
		clock,
		perMinute: () => settings.current().values.rateBudget,
		kept: {
			read: () => readItem(areas, spentItem).catch(troubled(onTrouble, [])),
			write: (sent) => void writeItem(areas, spentItem, sent).catch(onTrouble),
		},
	});
	const memory = createAnswerMemory();
	const suggestions = createSuggestionParts({ stores, settings, onChange, onTrouble });

	const place = createPlatformPlace(settings, () => seenDomain);
	const { region, wantedSession, apiAddress } = place;

	const presence = createPresence({
		clock,
		idleAfter: () => settings.current().values.idleMinutes * 60_000,
		kept: keptItem(areas, lastSignItem),
		onChange,
		onTrouble,
	});

	const session = createSession({
		areas,
		oauth: oauthPorts,
		signIn: () => import('./parts/signingIn.ts'),
		redirect: () => browser.identity.getRedirectURL(),
		configuration: () => {
			const wanted = wantedSession();
			return wanted.clientId === '' || wanted.region === '' ? null : wanted;
		},
		seenDomain: () => (desktop.desktopSeen() ? seenDomain : null),
		clientWith: (token, regionId) =>
			createClient({
				fetch,
				clock,
				address: () => apiAddress(regionId),
				// A token that is refused here is not renewed: this client is for its first or its last use.
				token: (refused) => Promise.resolve(refused === null ? token : null),
			}),
		mayRenew: () => !presence.isResting(),
		onChange: () => {
			log.info('sign-in:', session.state().kind);
			void followOwner().catch(onTrouble);
		},
		onTrouble,
	});

	const owner = (): IntentOwner | null => {
		const state = session.state();
		if (state.kind !== 'signedIn') return null;
		return { userId: state.me.userId, organizationId: state.me.organizationId, region: state.region };
	};

	const client = createClient({
		fetch,
		clock,
		address: () => apiAddress(owner()?.region ?? region()),
		token: session.token,
		budget,
		memory,
		onSkew: (milliseconds) => {
			skew = milliseconds;
		},
	});

	const notifications = createLaterNotifications({
		load: async () => {
			const { createNotifications, openSocket } = await import('./parts/following.ts');
			return createNotifications({
				client,
				clock,
				random: Math.random,
				openSocket,
				streamingHost: () => regionHosts(findRegion(owner()?.region ?? '')?.domain ?? '').streaming,
				kept: keptItem(areas, channelItem),
				onUp: () => void desk.book.look(),
				onConversation: (conversation) => desk.hear(conversation),
				wantsSummaries: () => {
					const { suggestionSources: sources } = settings.current().values;
					return sources.includes('summary') || sources.includes('copilot');
				},
				onSummary: (summary) => {
					suggestions.evidence.memory.hear(summary);
					desk.hearSummary(summary.conversationId);
				},
				onState: onChange,
				onTrouble,
			});
		},
		onTrouble,
	});

	const desk = createDesk({
		client,
		clock,
		locks,
		random: Math.random,
		newId: () => crypto.randomUUID(),
		stores,
		adviser: suggestions.adviser,
		work: deskWork,
		evidence: suggestions.evidence,
		owner,
		hears: () => notifications.state().kind === 'up',
		isResting: presence.isResting,
		// Below two seconds it is the platform's whole seconds and the way, not the clock.
		skew: () => (Math.abs(skew) < 2000 ? 0 : skew),
		settings: () => settings.current().values,
		onChange: () => {
			desktop.heard();
			// Before that it would write an empty book over what a former life left there.
			if (isReady) void persist().catch(onTrouble);
			onChange();
		},
		onReach: (failure) => {
			reach = failure;
			onChange();
		},
		onTrouble,
	});

	const desktop = createLaterDesktop({
		load: async () => {
			const { createDetector, followDesktop, platformWords } = await import('./parts/watching.ts');
			return followDesktop({
				detector: createDetector(),
				clock,
				wake: async (...reason) => {
					await session.resume();
					await desk.wake(...reason);
				},
				stopLooking: desk.book.stopLookingForEnd,
				words: () => platformWords(desk.book.entries()),
				onHealth: (health) => {
					onChange();
					void writeItem(areas, desktopHealthItem, health).catch(onTrouble);
				},
				onTrouble,
			});
		},
		onTrouble,
	});

	const persist = createWatchedKeeper(areas, () => desk.book.entries());

	/** Another agent, or none: the desk is cleared and set up for whoever is signed in now. */
	const followOwner = async () => {
		const now = owner()?.userId ?? null;
		onChange();
		if (now === owned || !isReady) return;
		if (owned !== null) {
			desk.clear();
			budget.clear();
			memory.clear();
			suggestions.prior.clear();
			void removeItem(areas, channelItem).catch(onTrouble);
		}
		owned = now;
		// A choice that waited for the token goes first.
		desk.outbox.wake();
		if (now !== null) await desk.start();
		void suggestions.refreshPrior(client, owner());
	};

	/** A session for another region, client or organisation than the settings' is no session of ours any more. */
	const followConfiguration = async () => {
		log.info('settings in force:', namedSources(settings.current().views));
		session.forgetProblem();
		void stores.drafts.follow().catch(onTrouble);
		void suggestions.adviser.followSettings().catch(onTrouble);
		desk.followSettings();
		void suggestions.refreshPrior(client, owner());
		void retention.follow();
		if (isReady && !isOwnSession(session.state(), wantedSession())) await session.signOut();
		onChange();
	};

	const load = async () => {
		await settings.load();
		seenDomain = await readItem(areas, seenDomainItem);
		await presence.restore();
		await session.restore();
		await suggestions.restore();
		desktop.restoreHealth(await readItem(areas, desktopHealthItem));
		const watched = await readItem(areas, watchedItem);
		desk.book.restore(watched.map((entry) => ({ ...entry, codesFailure: null })));
		// What a former life showed stays in sight.
		await desk.prepare();
		isReady = true;
		// The settings may be others than those of the life in which the session began.
		await followConfiguration();
		void retention.start();
		await followOwner();
	};

	return {
		client,
		suggestions,
		desk,
		session,
		settings,
		presence,
		notifications,
		desktop,
		traffic,
		onTrouble,
		...records,
		owner,
		place,
		region,
		reach: () => reach,
		/** Choices that wait for a sign-in; see {@link readParked}. */
		parked: (): Promise<Parked> =>
			readParked(stores.intents, clock.now()).catch(troubled(onTrouble, { parked: 0, parkedUntil: null })),
		/** Records that could not be read; none where the disk does not tell. */
		countSetAside: (): Promise<number> => stores.aside.count().catch(troubled(onTrouble, 0)),
		isReady: () => isReady,
		/** Reads settings, session and what a former life left. Handlers wait for it; it never rejects. */
		ready: load().catch((error: unknown) => {
			isReady = true;
			onTrouble(error);
			onChange();
		}),
		/** Remembers where the agent's desktop runs. */
		sawDesktop: async (domain: string) => {
			if (seenDomain === domain) return;
			seenDomain = domain;
			onChange();
			await writeItem(areas, seenDomainItem, domain);
		},
	};
}

/** The parts of the background, tied together. */
export type Background = ReturnType<typeof createBackground>;
