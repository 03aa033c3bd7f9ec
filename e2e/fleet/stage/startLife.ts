import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import { createSightings, type FrameId } from '../../../src/desktop/mergeSightings.ts';
import { createAnswerMemory } from '../../../src/genesys/answerMemory.ts';
import { createClient } from '../../../src/genesys/client.ts';
import type { Clock } from '../../../src/genesys/clock.ts';
import { createRateBudget } from '../../../src/genesys/rateBudget.ts';
import type { WriteRoute } from '../../../src/genesys/writeRoute.ts';
import { createDesk, type Desk } from '../../../src/wrapup/createDesk.ts';
import type { UndoOnClose } from '../../../src/wrapup/createUndoOnClose.ts';
import type { BookEntry } from '../../../src/wrapup/wrapUpBook.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { Disk } from './createDisk.ts';
import type { FleetTime } from './createFleetTime.ts';
import { createGate, type Gate } from './createGate.ts';
import { createLocks } from './createLocks.ts';
import type { OpenNetwork } from './createNetwork.ts';
import { apiAddress, type ProfileSession } from './createProfileSession.ts';

/** The policy in force for an agent. */
export type FleetSettings = {
	readonly undoSeconds: number;
	readonly undoOnClose: UndoOnClose;
	readonly writeRoute: WriteRoute;
	readonly rateBudget: number;
};

/** What a life of the background finds in its browser. */
export type LifePorts = {
	readonly time: FleetTime;
	readonly random: Random;
	/** The machine's clock minus the world's, in milliseconds. */
	readonly skew: () => number;
	readonly openNetwork: OpenNetwork;
	readonly disk: Disk;
	readonly session: ProfileSession;
	readonly settings: FleetSettings;
	/** The wrap-ups in sight, kept in the browser's memory for the next life. */
	readonly watched: { entries: readonly BookEntry[] };
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
	/** Somebody else, or nobody, is signed in. */
	readonly followOwner: () => void;
};

/** Below two seconds a difference is the platform's whole seconds and the way, not the clock. */
const asSkew = (measured: number) => (Math.abs(measured) < 2000 ? 0 : measured);

/** Starts a life: the desk of the product on the disk that the last life left, as the extension's background does. */
export function startLife(ports: LifePorts): Life {
	const { time, session, settings, watched } = ports;
	const gate = createGate();
	const clock: Clock = {
		now: () => time.now() + ports.skew(),
		sleep: (milliseconds, signal) => gate.pass(time.clock.sleep(milliseconds, signal)),
	};
	const budget = createRateBudget({ clock, perMinute: () => settings.rateBudget });
	const memory = createAnswerMemory();
	const sightings = createSightings();
	let measured = 0;
	let owned: string | null = null;
	let keeping = false;

	const keepWatched = () => {
		if (keeping) return;
		keeping = true;
		time.scheduler.after(2, () => {
			keeping = false;
			if (gate.isOpen()) watched.entries = desk.book.entries();
		});
	};

	const desk = createDesk({
		client: createClient({
			fetch: ports.openNetwork(gate),
			clock,
			address: () => apiAddress,
			token: (refused) => gate.pass(session.token(refused)),
			budget,
			memory,
			onSkew: (milliseconds) => {
				measured = milliseconds;
			},
		}),
		clock,
		locks: createLocks(),
		random: () => ports.random.next(),
		newId: () => ports.random.uuid(),
		stores: ports.disk.open(gate),
		owner: session.owner,
		skew: () => asSkew(measured),
		settings: () => settings,
		onChange: keepWatched,
		onReach: () => undefined,
		onTrouble: ports.onTrouble,
	});

	const followOwner = async () => {
		const now = session.owner()?.userId ?? null;
		if (now === owned || !gate.isOpen()) return;
		if (owned !== null) {
			desk.clear();
			budget.clear();
			memory.clear();
		}
		owned = now;
		desk.outbox.wake();
		if (now !== null) await desk.start();
	};

	desk.book.restore(watched.entries);
	const ready = followOwner();

	return {
		gate,
		desk,
		sight: (frame, facts) => {
			void ready.then(() => {
				if (!gate.isOpen()) return;
				const { wake, tab } = sightings.take(frame, facts);
				if (tab.endButton) desk.book.stopLookingForEnd();
				void desk.wake(wake, sightings.cardCount).catch(ports.onTrouble);
			});
		},
		order: (ask) => Promise.race([gate.pass(ready.then(() => ask(desk))), gate.over.then(() => 'lost' as const)]),
		followOwner: () => void followOwner().catch(ports.onTrouble),
	};
}
