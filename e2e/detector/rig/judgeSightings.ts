import type { Truth } from '../../desktop/truthLog.ts';
import type { Mistakes } from './mistakes.ts';
import type { SightingMoment } from './recordSightings.ts';
import { type OwedWrapUp, wrapUpsOf } from './wrapUpTimes.ts';

/** How far the page's own stamps and the detector's may lie apart, in milliseconds. */
const before = 60;

/** A wrap-up may be told this long after its end, while its report was on the way, in milliseconds. */
const after = 2000;

/** From one wrap-up's begin in the detector's eyes to its end there. */
type Episode = {
	readonly key: string;
	readonly bornAt: number;
	readonly conversationId: string | null;
	readonly from: number;
	/** The state it ended in; null where it did not. */
	readonly end: { readonly at: number; readonly state: SightingMoment['state'] } | null;
};

const isIn = (state: SightingMoment['state']): boolean => state === 'wrapUp' || state === 'wrapUpCoded';

/** An interruption is no end: what is resumed is the same wrap-up. */
const isPause = (state: SightingMoment['state']): boolean => state === 'interrupted' || state === 'unknown';

/** The wrap-ups that one key told, in order. */
function episodesOf(moments: readonly SightingMoment[]): readonly Episode[] {
	const episodes: Episode[] = [];
	let open: Episode | null = null;
	for (const { at, key, conversationId, state, bornAt } of moments) {
		if (isIn(state)) open ??= { key, bornAt, conversationId, from: at, end: null };
		else if (open !== null && !isPause(state)) {
			episodes.push({ ...open, end: { at, state } });
			open = null;
		}
	}
	return open === null ? episodes : [...episodes, open];
}

/** The conversation whose card came when this key did; the card is all that an opaque key stands for. */
function conversationOf(episode: Episode, truth: readonly Truth[]): string | null {
	if (episode.conversationId !== null) return episode.conversationId;
	const cards = truth.filter(({ kind, at }) => kind === 'cardShown' && at <= episode.bornAt + before);
	return cards.at(-1)?.conversationId ?? null;
}

const covers = (owed: OwedWrapUp, at: number): boolean =>
	at >= Math.min(owed.pageAt ?? owed.startedAt, owed.startedAt) - before && at <= owed.leftPageAt + after;

/** An end is early that comes before the platform's end, and before the agent's last press. */
function isEarly({ end }: Episode, { endedAt, pressedAt }: OwedWrapUp): boolean {
	const claims = end?.state === 'done' || end?.state === 'timedOut' || end?.state === 'skipped';
	return claims && end !== null && end.at < Math.min(endedAt, pressedAt ?? endedAt) - before;
}

/** The mistakes of a detector's states; and how many wrap-ups it did not tell, but asked about: it called them `unknown`. */
export type SightingVerdict = { readonly mistakes: Mistakes; readonly asked: number };

/**
 * Holds a detector's own states against what really happened. Each time a key comes to be in wrap-up is judged: it is the
 * wrap-up of its own conversation, or of another one (`wrongKey`), or of none (`false`), or the same one told again
 * (`duplicate`). An end told before it came is `false` too. `conversation` of a key without an id is that of the card that
 * came with it.
 */
export function judgeSightings(truth: readonly Truth[], moments: readonly SightingMoment[]): SightingVerdict {
	const owed = wrapUpsOf(truth);
	const keys = [...new Set(moments.map(({ key }) => key))];
	const episodes = keys.flatMap((key) => episodesOf(moments.filter((moment) => moment.key === key)));
	const seen = new Set<string>();
	const mistakes = { missed: 0, false: 0, duplicate: 0, wrongKey: 0 };
	for (const episode of episodes.toSorted((one, other) => one.from - other.from)) {
		const conversationId = conversationOf(episode, truth);
		const own = owed.find((one) => one.conversationId === conversationId && covers(one, episode.from));
		if (own === undefined) {
			mistakes[owed.some((one) => covers(one, episode.from)) ? 'wrongKey' : 'false'] += 1;
			continue;
		}
		if (seen.has(own.conversationId)) mistakes.duplicate += 1;
		seen.add(own.conversationId);
		if (isEarly(episode, own)) mistakes.false += 1;
	}
	const unseen = owed.filter(({ conversationId }) => !seen.has(conversationId));
	const asked = unseen.filter((one) => moments.some(({ state, at }) => state === 'unknown' && covers(one, at)));
	return { mistakes: { ...mistakes, missed: unseen.length - asked.length }, asked: asked.length };
}
