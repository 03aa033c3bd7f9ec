import { createDetector } from '../../../src/desktop/detector/createDetector.ts';
import type { FrameId } from '../../../src/desktop/detector/desktopTab.ts';
import { followDesktop } from '../../../src/desktop/detector/followDesktop.ts';
import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import { createAnswerMemory } from '../../../src/genesys/answerMemory.ts';
import { createClient } from '../../../src/genesys/client.ts';
import type { Clock } from '../../../src/genesys/clock.ts';
import { regionHosts } from '../../../src/genesys/hosts.ts';
import { createNotifications } from '../../../src/genesys/notifications/createNotifications.ts';
import type { OpenSocket } from '../../../src/genesys/notifications/socketPort.ts';
import { createRateBudget } from '../../../src/genesys/rateBudget.ts';
import { createIdleAdviser } from '../../../src/suggest/testing/idleAdviser.ts';
import { createDesk, type Desk } from '../../../src/wrapup/createDesk.ts';
import { createPresence } from '../../../src/wrapup/createPresence.ts';
import { platformWords } from '../../../src/wrapup/platformWords.ts';
import { createLocks } from '../../../src/wrapup/testing/createLocks.ts';
import { deskWork } from '../../../src/wrapup/testing/deskWork.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { Disk } from './createDisk.ts';
import type { FleetTime } from './createFleetTime.ts';
import { createGate, type Gate } from './createGate.ts';
import type { OpenNetwork } from './createNetwork.ts';
import type { ProfileSession } from './createProfileSession.ts';
import type { FleetSettings } from './drawSettings.ts';
import type { Profile } from './profile.ts';

/** What a life of the background finds in its browser. */
export type LifePorts = {
	readonly time: FleetTime;
	readonly random: Random;
	readonly openNetwork: OpenNetwork;
	readonly openSocket: (gate: Gate) => OpenSocket;
	readonly disk: Disk;
	readonly session: ProfileSession;
	readonly settings: FleetSettings;
	readonly profile: Profile;
	readonly onTrouble: (error: unknown) => void;
};

/** One life of the background, from its start to the instant the browser ends it. */
export type Life = {
	readonly gate: Gate;
	readonly desk: Desk;
	/** What a frame of the desktop reports. */
	readonly sight: (frame: FrameId, facts: DesktopFacts) => void;
	/** A message of the panel; `lost` when the life ended before it answered. */
	readonly order: <Value>(ask: (desk: Desk) => Value | Promise<Value>) => Promise<Value | 'lost'>;
	/** A panel connects: a new one, or one that was open over the death of the last life. */
	readonly openPanel: () => void;
	readonly closePanel: () => void;
	/** Somebody else, or nobody, is signed in. */
	readonly followOwner: () => void;
};

const hosts = regionHosts('mypurecloud.com');

/** Below two seconds a difference is the platform's whole seconds and the way, not the clock. */
const asSkew = (measured: number) => (Math.abs(measured) < 2000 ? 0 : measured);

/** Starts a life: the desk of the product on the disk that the last life left, put together as the background does. */
export function startLife(ports: LifePorts): Life {
	const { time, session, settings, profile, onTrouble } = ports;
	const gate = createGate();
	const clock: Clock = {
		now: () => time.now() + profile.skew,
		sleep: (milliseconds, signal) => gate.pass(time.clock.sleep(milliseconds, signal)),
	};
	const random = () => ports.random.next();
	const budget = createRateBudget({
		clock,
		perMinute: () => settings.rateBudget,
		kept: {
			read: () => Promise.resolve(profile.spent),
			write: (sent) => {
				profile.spent = sent;
			},
		},
	});
	const memory = createAnswerMemory();
	let measured = 0;
	let owned: string | null = null;
	let keeping = false;
	let panels = 0;

	const presence = createPresence({
		clock,
		idleAfter: () => settings.idleMinutes * 60_000,
		kept: {
			read: () => Promise.resolve(profile.signAt),
			write: async (at) => {
				profile.signAt = at;
			},
		},
		onChange: () => onChange(),
		onTrouble,
	});

	const client = createClient({
		fetch: ports.openNetwork(gate),
		clock,
		address: () => `https://${hosts.api}`,
		token: (refused) => gate.pass(session.token(refused)),
		budget,
		memory,
		onSkew: (milliseconds) => {
			measured = milliseconds;
		},
	});

	const notifications = createNotifications({
		client,
		clock,
		random,
		openSocket: ports.openSocket(gate),
		streamingHost: () => hosts.streaming,
		kept: {
			read: () => Promise.resolve(profile.channel),
			write: async (kept) => {
				profile.channel = kept;
			},
		},
		onUp: () => void desk.book.look(),
		onConversation: (conversation) => desk.hear(conversation),
		onState: () => onChange(),
		onTrouble,
	});

	const desk = createDesk({
		client,
		clock,
		locks: createLocks(),
		random,
		newId: () => ports.random.uuid(),
		stores: ports.disk.open(gate),
		// A memory for each of thousands of agents would not fit into this machine.
		work: deskWork,
		adviser: createIdleAdviser().adviser,
		owner: session.owner,
		hears: () => notifications.state().kind === 'up',
		isResting: presence.isResting,
		skew: () => asSkew(measured),
		settings: () => settings,
		onChange: () => {
			desktop.heard();
			keepWatched();
			onChange();
		},
		onReach: () => undefined,
		onTrouble,
	});

	const desktop = followDesktop({
		detector: createDetector(),
		clock,
		wake: desk.wake,
		stopLooking: desk.book.stopLookingForEnd,
		words: () => platformWords(desk.book.entries()),
		onTrouble,
	});

	/** Writing into the browser's memory takes a moment, which a death may cut off. */
	const keepWatched = () => {
		if (keeping) return;
		keeping = true;
		time.scheduler.after(2, () => {
			keeping = false;
			if (gate.isOpen()) profile.watched = desk.book.entries().map((entry) => ({ ...entry, codesFailure: null }));
		});
	};

	const onChange = () => {
		const owner = session.owner();
		const isUp = notifications.state().kind === 'up';
		const isBusy = isUp && desk.book.entries().some(({ wrapUp }) => wrapUp.window !== 'over');
		const wanted = settings.notifications && !presence.isResting() && (panels > 0 || isBusy);
		notifications.follow(wanted && owner !== null ? { userId: owner.userId, session: session.id() } : null);
	};

	const followOwner = async () => {
		const now = session.owner()?.userId ?? null;
		if (!gate.isOpen()) return;
		onChange();
		if (now === owned) return;
		if (owned !== null) {
			desk.clear();
			budget.clear();
			memory.clear();
		}
		owned = now;
		desk.outbox.wake();
		if (now !== null) await desk.start();
	};

	const load = async () => {
		await presence.restore();
		desk.book.restore(profile.watched);
		await followOwner();
	};
	const ready = load();

	return {
		gate,
		desk,
		sight: (frame, facts) => {
			void ready.then(() => {
				if (!gate.isOpen()) return;
				presence.sign();
				void desktop.take(frame, facts, clock.now()).catch(onTrouble);
			});
		},
		order: (ask) =>
			Promise.race([
				gate.pass(
					ready.then(() => {
						presence.sign();
						return ask(desk);
					}),
				),
				gate.over.then(() => 'lost' as const),
			]),
		openPanel: () => {
			panels += 1;
			desk.panelOpened();
			void ready.then(() => {
				if (!gate.isOpen()) return;
				onChange();
				void desk.book.look();
			});
		},
		closePanel: () => {
			panels -= 1;
			desk.panelClosed();
			onChange();
		},
		followOwner: () => void followOwner().catch(onTrouble),
	};
}
