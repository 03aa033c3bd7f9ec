import type { Wake } from '../desktop/mergeSightings.ts';
import type { Clock } from '../genesys/clock.ts';
import type { OwnCommunication } from '../genesys/conversation.ts';
import type { Failure } from '../genesys/failure.ts';
import { backoff } from './backoff.ts';
import { classifyFailure } from './classifyFailure.ts';
import { windowEnd } from './deadline.ts';
import { wrapUpKey } from './wrapUp.ts';
import type { WrapUpBook } from './wrapUpBook.ts';

/** A wrap-up tool shown this long after its wrap-up was noticed belongs to that one, in milliseconds. */
const justNow = 5000;

/** The desktop redraws cards and tools at every change of state; what is gone longer than this is gone. */
const redrawn = 1500;

/** How long after the end of a time-boxed wrap-up the platform is asked how it ended, in milliseconds. */
const afterEnd = 1000;

/** The first pause before a failed look is repeated is that of a third failure: one to two seconds. */
const firstPause = 2;

/** How long the event is waited for that tells what the page shows, before the platform is asked, in milliseconds. */
const patience = 300;

/** What {@link createWaking} needs from outside. */
export type WakingPorts = {
	readonly clock: Clock;
	/** 0 up to 1. */
	readonly random: () => number;
	/** Whether events come at present. */
	readonly hears: () => boolean;
};

/** What of the page an event with a communication in this state explains. */
const explainedBy: Readonly<Record<OwnCommunication['state'], readonly Wake[]>> = {
	ringing: [],
	connected: ['began'],
	over: ['ended', 'wrapUpShown'],
};

/**
 * Turns what the desktop's page shows into looks at the platform, as few as will do. A tool that comes into sight right
 * after its wrap-up was noticed tells nothing new; what vanished may be drawn again, and matters only to a wrap-up that
 * was waiting when it did. While events come they are mostly first, and what they told is not asked for again; one that
 * does not come in a moment is not relied on. What the page cannot tell is looked after by time: a look that failed, and the end of a
 * time-boxed wrap-up that nobody has decided.
 */
export function createWaking(book: WrapUpBook, { clock, random, hears }: WakingPorts) {
	/** What events told, and which changes of the page each of them has not explained yet. */
	const told = new Map<string, { readonly at: number; readonly explains: Set<Wake> }>();
	/** Time-boxed wrap-ups whose end is waited for. */
	const timed = new Set<string>();
	let reached = true;
	let retrying = false;
	let stop = new AbortController();
	/** Wrap-ups whose choice was faster than their tool, and whose tool has come since. */
	const explained = new Set<string>();

	/** Wrap-ups that are known and not at their end: each of them has a card. */
	const goingOnCount = () =>
		book.entries().filter(({ wrapUp: { phase } }) => phase.kind !== 'quiet' && !('outcome' in phase)).length;

	const isWaiting = () =>
		book.entries().some(({ wrapUp: { phase } }) => phase.kind === 'wrapping' || phase.kind === 'conflict');

	/**
	 * Whether a tool that comes into sight is that of a wrap-up just noticed. One whose choice was faster than its tool
	 * explains the tool once, so that it does not hide the next one.
	 */
	const isExplained = (): boolean => {
		const recent = book.entries().filter(({ wrapUp }) => (wrapUp.noticedAt ?? 0) >= clock.now() - justNow);
		const explaining = recent.find(({ wrapUp: { key, phase } }) => phase.kind === 'wrapping' || !explained.has(key));
		if (explaining !== undefined) explained.add(explaining.wrapUp.key);
		return explaining !== undefined;
	};

	/** Whether an event told it a moment ago, or tells it in a moment. Each event explains each kind of change once. */
	const isTold = async (cause: Wake): Promise<boolean> => {
		const find = () =>
			[...told.values()].some(({ at, explains }) => at >= clock.now() - justNow && explains.delete(cause));
		if (!hears()) return false;
		if (find()) return true;
		await clock.sleep(patience);
		return find();
	};

	/** A conversation may ring, connect and end faster than the page shows; the card stays and tells of it. */
	const followCard = async (cardCount: () => number): Promise<void> => {
		await clock.sleep(redrawn);
		if (cardCount() > goingOnCount()) await book.look();
	};

	const followGap = async (): Promise<void> => {
		if (!isWaiting()) return;
		await clock.sleep(redrawn);
		if (isWaiting()) await book.look();
	};

	/** `cardCount` is asked after the page has come to rest: the cards in the roster then. */
	const wake = async (cause: Wake, cardCount: () => number): Promise<void> => {
		switch (cause) {
			case 'none':
				return;
			case 'began':
				return (await isTold(cause)) ? undefined : book.look();
			case 'wrapUpShown':
				if (isExplained()) return;
				return (await isTold(cause)) ? undefined : book.lookForEnd();
			case 'ended':
				return (await isTold(cause)) ? undefined : book.lookForEnd();
			case 'appeared':
				return followCard(cardCount);
			case 'vanished':
				return followGap();
		}
	};

	/** Looks again, with growing pauses, until the platform answers. */
	const retry = async (): Promise<void> => {
		if (retrying) return;
		retrying = true;
		const { signal } = stop;
		for (let failures = firstPause; !reached && !signal.aborted; failures += 1) {
			await clock.sleep(backoff(failures, random), signal);
			if (!signal.aborted) await book.look();
		}
		retrying = false;
	};

	const lookAtEnd = async (end: number, { signal }: AbortController): Promise<void> => {
		await clock.sleep(Math.max(0, end - clock.now()) + afterEnd, signal);
		if (!signal.aborted && isWaiting()) await book.look();
	};

	return {
		wake,
		/** Remembers what an event told; repeated ones tell nothing new. */
		hear: (communications: readonly OwnCommunication[]): void => {
			for (const communication of communications) {
				const { state } = communication;
				const news = `${wrapUpKey(communication)} ${state}`;
				if (!told.has(news)) told.set(news, { at: clock.now(), explains: new Set(explainedBy[state]) });
			}
		},
		/** How the last look went; one that may go better later is repeated. */
		reach: (failure: Failure | null): void => {
			reached = failure === null;
			const passing = failure !== null && failure.kind !== 'signedOut' && classifyFailure(failure).kind === 'later';
			if (passing) void retry();
		},
		isReached: () => reached,
		/** To be called after every change of the book: waits for the end of every time-boxed wrap-up, once. */
		watchEnds: (): void => {
			for (const { wrapUp } of book.entries()) {
				const startedAt = wrapUp.startedAt ?? wrapUp.noticedAt;
				const end = startedAt === null ? null : windowEnd({ ...wrapUp, startedAt });
				if (end === null || wrapUp.window !== 'open' || timed.has(wrapUp.key)) continue;
				timed.add(wrapUp.key);
				void lookAtEnd(end, stop);
			}
		},
		/** Forgets everything and ends every wait. */
		clear: (): void => {
			explained.clear();
			told.clear();
			timed.clear();
			stop.abort();
			stop = new AbortController();
			reached = true;
		},
	};
}
