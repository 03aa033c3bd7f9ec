import type { Advice } from '../suggest/adviser.ts';
import { judgeAutoApply } from './autoApply.ts';
import { codesNamed } from './codesNamed.ts';
import type { DeskOrders } from './createDeskOrders.ts';
import type { Drafts } from './createDrafts.ts';
import type { DeskPorts } from './deskPorts.ts';
import type { Intent } from './intent.ts';
import type { Outbox } from './outbox.ts';
import type { BookEntry, WrapUpBook } from './wrapUpBook.ts';

/** The parts of the desk that {@link createUnasked} works with. */
export type UnaskedParts = {
	readonly book: Pick<WrapUpBook, 'entries'>;
	readonly drafts: Drafts;
	readonly advice: (entry: BookEntry) => Advice;
	readonly choose: DeskOrders['choose'];
	readonly outbox: Pick<Outbox, 'live' | 'withdraw'>;
	readonly latestIntent: (key: string) => Intent | null;
	readonly panelIsOpen: () => boolean;
	/** Whether it is known what lies in the outbox; before that nothing is sent unasked. */
	readonly hasBegun: () => boolean;
};

/**
 * What is sent without a click at that moment: the code that the agent chose early, as soon as the wrap-up opens, and where
 * policy allows it a sure suggestion shortly before the time runs out. Both go the way of every choice, with time to take
 * them back. Their ids follow from the wrap-up, so that no other life of the worker makes them twice.
 */
export function createUnasked(ports: DeskPorts, parts: UnaskedParts) {
	const { clock } = ports;
	const { drafts, latestIntent } = parts;
	let stop = new AbortController();
	const taking = new Set<string>();
	const waits = new Map<string, number>();
	/** Codes chosen early that could not be sent; the agent still finds them. */
	const left = new Map<string, string>();

	const disarm = async (key: string): Promise<void> => {
		const owner = ports.owner();
		if (owner !== null) await drafts.arm(key, owner.userId, null);
	};

	const take = (key: string, work: () => Promise<void>): void => {
		taking.add(key);
		void work()
			.catch(ports.onTrouble)
			.finally(() => taking.delete(key));
	};

	const sendArmed = async (key: string, codeId: string): Promise<void> => {
		const choice = { codeId, notes: drafts.of(key), seenCodeId: null, rank: null, by: 'armed' } as const;
		const answer = await parts.choose(key, choice, `armed ${key}`);
		if (answer.kind === 'rejected') left.set(key, codeId);
		await disarm(key);
		ports.onChange();
	};

	const followArmed = ({ wrapUp: { key, window, phase }, codes }: BookEntry): void => {
		const codeId = drafts.armedCodeId(key);
		if (codeId === null || taking.has(key)) return;
		if (latestIntent(key) !== null || window === 'over') take(key, () => disarm(key));
		else if (window === 'open' && phase.kind === 'wrapping' && codes !== null) take(key, () => sendArmed(key, codeId));
	};

	/** Codes that stay in the agent's hand: hidden ones, and those that ask for notes nobody has written. */
	const excluded = ({ wrapUp, codes }: BookEntry): ReadonlySet<string> => {
		const { hiddenCodes = [], requiredNotesCodes = [] } = ports.settings();
		const hasNotes = drafts.of(wrapUp.key).trim() !== '';
		return codesNamed([...hiddenCodes, ...(hasNotes ? [] : requiredNotesCodes)], wrapUp, codes ?? []);
	};

	const waitUntil = async (key: string, at: number): Promise<void> => {
		if (waits.get(key) === at) return;
		waits.set(key, at);
		const { signal } = stop;
		await clock.sleep(at - clock.now(), signal);
		if (!signal.aborted) follow();
	};

	const followUnchosen = (entry: BookEntry): void => {
		const { wrapUp, codes } = entry;
		const { key } = wrapUp;
		const { autoApply } = ports.settings();
		if (autoApply?.enabled !== true || taking.has(key) || latestIntent(key) !== null) return;
		const verdict = judgeAutoApply({
			settings: autoApply,
			wrapUp,
			codes,
			advice: () => parts.advice(entry),
			excluded: () => excluded(entry),
			panelIsOpen: parts.panelIsOpen(),
			now: clock.now(),
		});
		if (verdict.kind === 'wait') void waitUntil(key, verdict.at).catch(ports.onTrouble);
		if (verdict.kind !== 'apply') return;
		const { codeId, undoMilliseconds } = verdict;
		const choice = {
			codeId,
			notes: drafts.of(key),
			seenCodeId: null,
			rank: 1,
			by: 'automatic',
			undoMilliseconds,
		} as const;
		take(key, async () => void (await parts.choose(key, choice, `automatic ${key}`)));
	};

	/** A countdown ends where policy wants it no more. */
	const endUnwanted = (): void => {
		if (ports.settings().autoApply?.enabled === true) return;
		for (const { id, by, stage } of parts.outbox.live())
			if (by === 'automatic' && stage.kind === 'held') void parts.outbox.withdraw(id).catch(ports.onTrouble);
	};

	const follow = (): void => {
		if (!parts.hasBegun()) return;
		endUnwanted();
		for (const entry of parts.book.entries()) {
			followArmed(entry);
			followUnchosen(entry);
		}
	};

	return {
		/** To be called after every change of the book and of the settings, when the outbox was read, and when a panel opens. */
		follow,
		/** The code chosen early that could not be sent; null where there is none. */
		leftCodeId: (key: string): string | null => left.get(key) ?? null,
		clear: (): void => {
			stop.abort();
			stop = new AbortController();
			waits.clear();
			left.clear();
		},
	};
}
