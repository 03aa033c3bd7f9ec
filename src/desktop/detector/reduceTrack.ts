import { graces } from './graces.ts';
import { hearWord, isOver } from './hearWord.ts';
import type { PlatformWord } from './platformWord.ts';
import type { EndKind, OpenKind } from './sighting.ts';
import { type Evidence, moved, owedKind, type Track } from './track.ts';

/** What may happen to a conversation: the pages show it so, the platform speaks; time passes with either. */
export type TrackEvent =
	| { readonly kind: 'page'; readonly evidence: Evidence; readonly pressed: boolean }
	/** Null where the platform has nothing to say of it any more, e.g. because nobody is signed in. */
	| { readonly kind: 'word'; readonly word: PlatformWord['state'] | null };

/** Since when something is so: from now on, unless it was so already. */
const since = (is: boolean, before: number, at: number) => (is ? before || at : 0);

/** Whether something has been so that long. */
const lasts = (from: number, grace: number, at: number) => from > 0 && at - from >= grace;

function absorb(track: Track, evidence: Evidence, pressed: boolean, at: number): Track {
	const { present, inSight, talking, panel } = evidence;
	const { talkAt, endedAt, lastPanel, cardGoneAt, pressedAt } = track;
	const isUntold = present && talking === null;
	return {
		...track,
		...evidence,
		talkAt: isUntold ? talkAt : since(talking === true, talkAt, at),
		endedAt: isUntold ? endedAt : since(talking !== true && talkAt + endedAt > 0, endedAt, at),
		panelGoneAt: since(panel === null && lastPanel !== null && (inSight || !present), track.panelGoneAt, at),
		cardGoneAt: since(!present && (track.present || cardGoneAt > 0), cardGoneAt, at),
		pressedAt: pressed ? at : pressedAt,
		lastPanel: panel ?? lastPanel,
	};
}

const isTalking = ({ talking, talkAt }: Track, at: number) => talking === true && lasts(talkAt, graces.panel, at);

function advanceEarly(track: Track, at: number): Track {
	if (isOver(track.word)) return track;
	if (track.talking === true) return moved(track, 'connected', at);
	if (track.panel !== null) return moved(track, 'unknown', at);
	if (lasts(track.cardGoneAt, graces.card, at)) return moved(track, 'idle', at);
	return track.present && track.state.kind === 'idle' ? moved(track, 'alerting', at) : track;
}

/** Two facts of the page make a wrap-up: the conversation was on and its end button is gone, and its tool is there. */
function advanceTalk(track: Track, at: number): Track {
	const { panel, endedAt, state, word, disputed } = track;
	if (track.talking === true) return word?.state === 'ended' ? track : moved(track, 'connected', at);
	if (lasts(track.cardGoneAt, graces.card, at) && (word === null || isOver(word))) return moved(track, 'idle', at);
	if (!lasts(endedAt, graces.panel, at)) return track;
	if (word !== null && word.at >= endedAt) {
		// The platform has spoken since, and counts; if it still says otherwise after a while, the two disagree.
		if (panel === null || disputed === endedAt || !lasts(endedAt, graces.platform, at)) return track;
		return { ...track, disputed: endedAt, disputes: track.disputes + 1 };
	}
	if (at < track.bornAt + graces.start) return track;
	return moved(track, panel !== null && state.kind === 'endedPending' ? owedKind(track) : 'endedPending', at);
}

/** How the page says that after-call work ended; null while it does not. */
function endOf(track: Track, at: number): EndKind | null {
	const { panelGoneAt, pressedAt, lastPanel } = track;
	const withCode = owedKind(track) === 'wrapUpCoded';
	if (lasts(panelGoneAt, graces.panel, at)) {
		if (panelGoneAt - pressedAt <= graces.press) return 'done';
		if (lastPanel?.atZero === true) return withCode ? 'done' : 'timedOut';
	}
	if (!lasts(track.cardGoneAt, graces.card, at)) return null;
	return withCode ? 'done' : 'skipped';
}

function advanceOwed(track: Track, at: number): Track {
	const kind = owedKind(track);
	// Once the platform has said that it is owed, only the platform says that it is over.
	if (track.word?.state === 'wrapUp') return moved(track, kind, at, track.by);
	return moved(track, isTalking(track, at) ? 'connected' : (endOf(track, at) ?? kind), at);
}

/** A page that comes back in time goes on where it was; how long the platform waits, it says itself. */
function resume(track: Track, from: OpenKind, at: number): Track {
	if (track.inSight || track.present) return { ...track, state: { kind: from }, since: at };
	const isForgotten = track.word === null || isOver(track.word);
	return isForgotten && lasts(track.since, graces.resume, at) ? moved(track, 'idle', at) : track;
}

const interrupted = (track: Track, from: OpenKind, at: number): Track => ({
	...track,
	state: { kind: 'interrupted', from },
	since: at,
});

function step(track: Track, at: number): Track {
	const { state, lost } = track;
	switch (state.kind) {
		case 'idle':
		case 'alerting':
		case 'unknown':
			return advanceEarly(track, at);
		case 'connected':
		case 'endedPending':
			return lost ? interrupted(track, state.kind, at) : advanceTalk(track, at);
		case 'wrapUp':
		case 'wrapUpCoded':
			return lost ? interrupted(track, state.kind, at) : advanceOwed(track, at);
		case 'interrupted':
			return resume(track, state.from, at);
		case 'done':
		case 'timedOut':
		case 'skipped':
			return isTalking(track, at) && !isOver(track.word) ? moved(track, 'connected', at) : track;
	}
}

/** Takes what happened, and lets the conversation come to rest. Pure: the same facts at the same times, the same track. */
export function reduceTrack(before: Track, event: TrackEvent, at: number): Track {
	let track = before;
	if (event.kind === 'page') track = absorb(before, event.evidence, event.pressed, at);
	else track = event.word === null ? { ...before, word: null } : hearWord(before, event.word, at);
	for (let next = step(track, at); next !== track; next = step(track, at)) track = next;
	return track;
}

/** The times at which a grace of this conversation ends. */
export function graceEnds({ talkAt, endedAt, panelGoneAt, cardGoneAt, since: from, bornAt, word }: Track): number[] {
	const starts = [talkAt, endedAt, panelGoneAt, cardGoneAt, from, bornAt, word?.since ?? 0];
	return starts.flatMap((start) => Object.values(graces).map((grace) => start + grace));
}
