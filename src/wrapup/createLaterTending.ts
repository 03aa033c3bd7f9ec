import type { OwnCommunication } from '../genesys/conversation.ts';
import type { Later } from './createLater.ts';
import type { createTending, Tending } from './createTending.ts';

/** What {@link createLaterTending} needs from the desk. */
export type LaterTendingPorts = {
	readonly work: Later<typeof createTending>;
	readonly build: (create: typeof createTending) => Tending;
	/** Whether there is anything to tend: a conversation in the book, or somebody who looks. */
	readonly isWanted: () => boolean;
	readonly panelIsOpen: () => boolean;
	/** It has come, and what it shows may be asked for. */
	readonly onChange: () => void;
	readonly onTrouble: (error: unknown) => void;
};

/**
 * Stands for what is done about wrap-ups in sight until there is one, or a panel; see {@link Tending}. Until it has come
 * nothing is in sight, and what happened meanwhile is made up for.
 */
export function createLaterTending({ work, build, isWanted, panelIsOpen, onChange, onTrouble }: LaterTendingPorts) {
	let tending: Tending | null = null;
	/** The book has changed, and nobody has followed. */
	let isBehind = false;
	const told: (readonly [string, OwnCommunication])[] = [];

	const take = (create: typeof createTending): Tending => {
		if (tending !== null) return tending;
		const fresh = build(create);
		tending = fresh;
		for (const word of told.splice(0)) fresh.see(...word);
		if (panelIsOpen()) fresh.panelOpened();
		if (isBehind) fresh.follow();
		return fresh;
	};

	const here = (): Tending | null => {
		const create = tending === null ? work.now() : null;
		return create === null ? tending : take(create);
	};

	const bring = async (): Promise<Tending> => {
		try {
			const create = await work.bring();
			const isNew = tending === null;
			const one = take(create);
			if (isNew) onChange();
			return one;
		} catch (error) {
			// The next look at the platform tells all of it again.
			told.length = 0;
			throw error;
		}
	};

	/** Does something with it: at once where it is there, else when it has come. Rejects where it does not come. */
	const act = async <Value>(task: (one: Tending) => Value | Promise<Value>): Promise<Value> =>
		task(here() ?? (await bring()));

	const prepare = async (): Promise<void> => {
		if (here() === null && isWanted()) await bring().catch(onTrouble);
	};

	return {
		act,
		/** Resolves when what is wanted has come, or cannot come. */
		prepare,
		see: (key: string, communication: OwnCommunication): void => {
			const one = here();
			if (one === null) told.push([key, communication]);
			else one.see(key, communication);
		},
		follow: (): void => {
			const one = here();
			isBehind = one === null;
			if (one === null) void prepare();
			else one.follow();
		},
		panelOpened: (): void => {
			const one = here();
			if (one === null) void prepare();
			else one.panelOpened();
		},
		/** It, where it is there; null before, when there is nothing in sight. */
		here,
		/** Forgets what was told before it came. */
		clear: (): void => {
			told.length = 0;
			tending?.clear();
		},
	};
}
