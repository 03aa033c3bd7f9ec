import type { Wake } from '../desktop/detector/wake.ts';
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
const redrawn = 500;

/** A card that appears belongs to something that rings, most often; what does is known by then, and asked for once. */
const settled = 1500;

/**
 * Pauses before the platform is asked whether a wrap-up is over, in milliseconds: each look may be too early. A press of
 * the button that finishes may also mean that the desktop only saves, so there are few looks after it.
 */
const pauses = {
	finishing: [250, 450],
	finished: [100, 300, 700, 1500, 3000],
	vanished: [redrawn, 1500],
	timeOver: [300, 1000, 2500],
} as const;

/** Which of them stays when several run for the same conversation. */
const strength = { vanished: 0, finishing: 1, finished: 2 } as const;

/** The wrap-up tool that a wake is about: the key of its conversation as the detector has it, and whether it is in sight. */
export type WokenTool = { readonly key: string; readonly isShown: () => boolean };

const anyTool: WokenTool = { key: '', isShown: () => false };

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
 * waits. While events come they are mostly first, and what they told is not asked for again; one that
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
	/** Ends that are being looked for, by conversation. */
	const closing = new Map<string, { readonly cause: keyof typeof strength; readonly stop: AbortController }>();

	/** Wrap-ups that are known and not at their end: each of them has a card. */
	const goingOnCount = () =>
		book.entries().filter(({ wrapUp: { phase } }) => phase.kind !== 'quiet' && !('outcome' in phase)).length;

	const ownEntries = (conversationId: string) =>
		book.entries().filter(({ wrapUp: { target } }) => target.conversationId === conversationId);

	/** Whether the wrap-up of this conversation waits for a choice; of any, where no conversation is named that has one. */
	const isWaiting = (conversationId: string): boolean => {
		const own = ownEntries(conversationId);
		return (own.length > 0 ? own : book.entries()).some(({ wrapUp: { phase } }) =>
			/wrapping|conflict/.test(phase.kind),
		);
	};

	/** Whether the page names a conversation by a wrap-up that was over before. */
	const isOver = (conversationId: string): boolean => {
		const own = ownEntries(conversationId);
		return own.length > 0 && own.every(({ wrapUp: { phase } }) => 'outcome' in phase);
	};

	/** Looks again and again, with growing pauses, until the wrap-up waits no more or the page takes it back. */
	const lookUntilOver = async (
		waits: readonly number[],
		conversationId: string,
		signal: AbortSignal,
		isBack = () => false,
	): Promise<void> => {
		for (const wait of waits) {
			if (!isWaiting(conversationId)) return;
			await clock.sleep(wait, signal);
			if (signal.aborted || !isWaiting(conversationId) || isBack()) return;
			await book.look();
		}
	};

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
		await clock.sleep(settled);
		if (cardCount() > goingOnCount()) await book.look();
	};

	/** Something of a wrap-up went away, or is about to. A stronger sign takes the place of a weaker one. */
	const followEnd = async (cause: keyof typeof strength, { key }: WokenTool, isBack: () => boolean): Promise<void> => {
		const running = closing.get(key);
		if (running !== undefined && strength[running.cause] >= strength[cause]) return;
		running?.stop.abort();
		const mine = { cause, stop: new AbortController() };
		closing.set(key, mine);
		// A page that draws slowly may have taken the next card for that of a wrap-up that is over: then it is any one's
		// tool, and since most often it is the old one's after all, there are few looks.
		const isStale = isOver(key);
		const waits = isStale && cause === 'finished' ? pauses.finishing : pauses[cause];
		await lookUntilOver(waits, isStale ? '' : key, mine.stop.signal, isBack);
		if (closing.get(key) === mine) closing.delete(key);
	};

	/** `cardCount` is asked after the page has come to rest: the cards in the roster then. */
	const wake = async (cause: Wake, cardCount: () => number, tool = anyTool): Promise<void> => {
		switch (cause) {
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
				// Cards and tools are drawn anew all the time: only a card too few, when all has come to rest, is a sign.
				return followEnd(cause, tool, () => tool.isShown() || cardCount() >= goingOnCount());
			case 'finishing':
				return followEnd(cause, tool, () => false);
			case 'finished':
				return followEnd(cause, tool, tool.isShown);
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

	const lookAtEnd = async (end: number, conversationId: string, { signal }: AbortController): Promise<void> => {
		await clock.sleep(Math.max(0, end - clock.now()), signal);
		await lookUntilOver(pauses.timeOver, conversationId, signal);
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
				void lookAtEnd(end, wrapUp.target.conversationId, stop);
			}
		},
		/** Forgets everything and ends every wait. */
		clear: (): void => {
			for (const { stop: running } of closing.values()) running.abort();
			explained.clear();
			told.clear();
			timed.clear();
			stop.abort();
			stop = new AbortController();
			reached = true;
		},
	};
}
