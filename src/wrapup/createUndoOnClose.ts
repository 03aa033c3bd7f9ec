import type { Clock } from '../genesys/clock.ts';
import type { Intent } from './intent.ts';
import type { Outbox } from './outbox.ts';

/**
 * How long no panel may be open before it counts as closed, in milliseconds. One that reloads is back sooner, and so is
 * one whose background has just begun another life.
 */
const grace = 1000;

/** What becomes of a choice in its undo time when the panel closes: it is sent at once, or taken back. */
export type UndoOnClose = 'commit' | 'drop';

/** What {@link createUndoOnClose} needs from outside. */
export type UndoOnClosePorts = {
	readonly clock: Clock;
	readonly setting: () => UndoOnClose;
	/** The signed-in agent's choices whose undo time runs. */
	readonly held: () => readonly Intent[];
	readonly outbox: Pick<Outbox, 'sendNow' | 'withdraw'>;
};

/**
 * Follows which panels are open, because an undo time without a panel is a promise to nobody. With several panels the
 * last one counts: any of them can take a choice back. A life begins with none, and counts them as they connect.
 */
export function createUndoOnClose({ clock, setting, held, outbox }: UndoOnClosePorts) {
	let open = 0;
	let closedAt = clock.now();
	let opened = new AbortController();

	/** Whether no panel is open; where the last one has just gone, the answer comes when it had its time to return. */
	const isClosed = async (): Promise<boolean> => {
		const left = () => closedAt + grace - clock.now();
		while (open === 0 && left() > 0) await clock.sleep(left(), opened.signal);
		return open === 0;
	};

	/** What nobody chose is never sent where nobody sees it. */
	const isDropped = ({ by }: Intent): boolean => by === 'automatic' || setting() === 'drop';

	const finish = async (intents: readonly Intent[]): Promise<void> => {
		await Promise.all(
			intents.map(async (intent) => (isDropped(intent) ? outbox.withdraw(intent.id) : outbox.sendNow(intent.id))),
		);
	};

	/** Sends or takes back what is held, once it is sure that no panel is open. */
	const settle = async (): Promise<void> => {
		if (await isClosed()) await finish(held());
	};

	return {
		isOpen: (): boolean => open > 0,
		opened: (): void => {
			open += 1;
			opened.abort();
		},
		closed: async (): Promise<void> => {
			open -= 1;
			if (open > 0) return;
			closedAt = clock.now();
			opened = new AbortController();
			await settle();
		},
		settle,
		/** To be awaited when an undo time is over: what is to be dropped must not leave while that is being found out. */
		beforeLeaving: async (): Promise<void> => {
			if (held().some(isDropped)) await settle();
		},
		/** What another session of the browser left in its undo time: every panel it had has closed since. */
		inherit: (isInherited: (intent: Intent) => boolean): Promise<void> => finish(held().filter(isInherited)),
	};
}
