import { graces } from './graces.ts';
import { hearWord } from './hearWord.ts';
import { isOver, type PlatformWord } from './platformWord.ts';
import type { EndKind } from './sighting.ts';
import { type Evidence, moved, type Track, wrapUpKind } from './track.ts';

/** What may happen to a conversation: the pages show it differently, the platform speaks, or time passes. */
export type TrackEvent = { readonly at: number } & (
	| { readonly kind: 'page'; readonly evidence: Evidence; readonly pressed: boolean }
	/** Null where the platform has nothing to say of it any more, e.g. because nobody is signed in. */
	| { readonly kind: 'word'; readonly word: PlatformWord['state'] | null }
	| { readonly kind: 'time' }
);

/** Since when something is so: from now on, unless it was so already. */
const since = (is: boolean, before: number | null, at: number) => (is ? (before ?? at) : null);

/** Whether something has been so that long. */
const lasts = (from: number | null, grace: number, at: number) => from !== null && at - from >= grace;

function absorb(track: Track, evidence: Evidence, pressed: boolean, at: number): Track {
	const { present, inSight, talking, panel } = evidence;
	const wasTalking = track.talkAt !== null || track.endedAt !== null;
	const isAside = present && talking === null;
	return {
		...track,
		evidence,
		talkAt: isAside ? track.talkAt : since(talking === true, track.talkAt, at),
		endedAt: isAside ? track.endedAt : since(talking !== true && wasTalking, track.endedAt, at),
		panelGoneAt: since(panel === null && track.lastPanel !== null && (inSight || !present), track.panelGoneAt, at),
		cardGoneAt: since(!present && (track.evidence.present || track.cardGoneAt !== null), track.cardGoneAt, at),
		pressedAt: pressed ? at : track.pressedAt,
		lastPanel: panel ?? track.lastPanel,
	};
}

const isTalking = (track: Track, at: number) =>
	track.evidence.talking === true && lasts(track.talkAt, graces.panel, at);

const isEnd = (word: Track['word']) => word !== null && isOver(word.state);

function advanceEarly(track: Track, at: number): Track {
	const { present, talking, panel } = track.evidence;
	if (isEnd(track.word)) return track;
	if (talking === true) return moved(track, 'connected', at);
	if (panel !== null) return moved(track, 'unknown', at);
	if (lasts(track.cardGoneAt, graces.card, at)) return moved(track, 'idle', at);
	return present && track.state.kind === 'idle' ? moved(track, 'alerting', at) : track;
}

/** The platform has spoken since the page said that it ended; if it still says otherwise after a while, they disagree. */
function dispute(track: Track, at: number): Track {
	const { evidence, endedAt, disputed, disagreements } = track;
	if (evidence.panel === null || disputed === endedAt || !lasts(endedAt, graces.platform, at)) return track;
	return { ...track, disputed: endedAt, disagreements: disagreements + 1 };
}

/** Two facts of the page make a wrap-up: the conversation was on and its end button is gone, and its tool is there. */
function advanceTalk(track: Track, at: number): Track {
	const { evidence, endedAt, state, word } = track;
	if (evidence.talking === true) return word?.state === 'ended' ? track : moved(track, 'connected', at);
	if (lasts(track.cardGoneAt, graces.card, at) && (word === null || isEnd(word))) return moved(track, 'idle', at);
	if (endedAt === null || !lasts(endedAt, graces.panel, at)) return track;
	if (word !== null && word.at >= endedAt) return dispute(track, at);
	if (at < evidence.quietUntil) return track;
	return moved(
		track,
		evidence.panel !== null && state.kind === 'endedPending' ? wrapUpKind(track) : 'endedPending',
		at,
	);
}

/** How the page says that after-call work ended; null while it does not. */
function endOf(track: Track, at: number): EndKind | null {
	const { panelGoneAt, pressedAt, lastPanel } = track;
	const withCode = wrapUpKind(track) === 'wrapUpCoded';
	if (panelGoneAt !== null && lasts(panelGoneAt, graces.panel, at)) {
		if (pressedAt !== null && panelGoneAt - pressedAt <= graces.press) return 'done';
		if (lastPanel?.atZero === true) return withCode ? 'done' : 'timedOut';
	}
	if (!lasts(track.cardGoneAt, graces.card, at)) return null;
	return withCode ? 'done' : 'skipped';
}

function advanceWrapUp(track: Track, at: number): Track {
	const kind = wrapUpKind(track);
	// Once the platform has said that it is owed, only the platform says that it is over.
	if (track.word?.state === 'wrapUp')
		return kind === track.state.kind ? track : { ...moved(track, kind, at), by: track.by };
	if (isTalking(track, at)) return moved(track, 'connected', at);
	return moved(track, endOf(track, at) ?? kind, at);
}

function step(track: Track, at: number): Track {
	const { state, evidence, word } = track;
	switch (state.kind) {
		case 'idle':
		case 'alerting':
		case 'unknown':
			return advanceEarly(track, at);
		case 'connected':
		case 'endedPending':
			if (evidence.lost) return { ...track, state: { kind: 'interrupted', from: state.kind }, since: at };
			return advanceTalk(track, at);
		case 'wrapUp':
		case 'wrapUpCoded':
			if (evidence.lost) return { ...track, state: { kind: 'interrupted', from: state.kind }, since: at };
			return advanceWrapUp(track, at);
		case 'interrupted':
			if (evidence.inSight || evidence.present) return { ...track, state: { kind: state.from }, since: at };
			return lasts(track.since, graces.resume, at) && (word === null || isEnd(word)) ? moved(track, 'idle', at) : track;
		case 'done':
		case 'timedOut':
		case 'skipped':
			return isTalking(track, at) && !isEnd(word) ? moved(track, 'connected', at) : track;
	}
}

/** Takes what happened, and lets the conversation come to rest. Pure: the same facts at the same times, the same track. */
export function reduceTrack(before: Track, event: TrackEvent): Track {
	const { at } = event;
	let track = before;
	if (event.kind === 'page') track = absorb(before, event.evidence, event.pressed, at);
	if (event.kind === 'word') track = event.word === null ? { ...before, word: null } : hearWord(before, event.word, at);
	for (let next = step(track, at); next !== track; next = step(track, at)) track = next;
	return track;
}

/** When time alone may change something next; null while it cannot. */
export function dueOf(
	{ talkAt, endedAt, panelGoneAt, cardGoneAt, since: from, evidence, word }: Track,
	now: number,
): number | null {
	const ends = [
		[talkAt, graces.panel],
		[endedAt, graces.panel],
		[endedAt, graces.platform],
		[talkAt, graces.platform],
		[word?.since ?? null, graces.platform],
		[panelGoneAt, graces.panel],
		[cardGoneAt, graces.card],
		[from, graces.resume],
		[evidence.quietUntil, 0],
	] as const;
	const times = ends.flatMap(([start, grace]) => (start !== null && start + grace > now ? [start + grace] : []));
	return times.length === 0 ? null : Math.min(...times);
}
