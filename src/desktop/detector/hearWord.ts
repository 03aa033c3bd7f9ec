import { graces } from './graces.ts';
import type { PlatformWord } from './platformWord.ts';
import { type EndKind, standingOf } from './sighting.ts';
import { moved, owedKind, type PlainKind, type Track } from './track.ts';

/** Puts what the platform says over what the page had said by itself, which is counted. */
function overrule(track: Track, kind: PlainKind, at: number): Track {
	const disputes = track.disputes + (track.by === 'page' ? 1 : 0);
	return { ...moved(track, kind, at), by: 'platform', disputes, disputed: track.endedAt };
}

const put = (track: Track, kind: PlainKind, at: number): Track => ({ ...moved(track, kind, at), by: 'platform' });

/** It goes on. The page may be ahead of the platform for a moment; after that the platform is right. */
function hearOn(track: Track, word: 'ringing' | 'connected' | 'ended', at: number): Track {
	const { kind } = track.state;
	switch (standingOf(track.state)) {
		case 'early':
			return word === 'ended' ? track : put(track, word === 'ringing' ? 'alerting' : word, at);
		case 'on':
			return word === 'ended' && kind === 'connected' ? put(track, 'endedPending', at) : track;
		case 'away':
			return track;
		case 'owed':
		case 'over':
			return word === 'connected' && at - track.since >= graces.platform ? overrule(track, word, at) : track;
	}
}

function hearOwed(track: Track, at: number): Track {
	const kind = owedKind(track);
	switch (standingOf(track.state)) {
		case 'early':
		case 'on':
		case 'owed':
			return put(track, kind, at);
		case 'away':
			return { ...track, state: { kind: 'interrupted', from: kind } };
		case 'over':
			return overrule(track, kind, at);
	}
}

/** It is over. Only a wrap-up can be done: of anything else nothing was owed, or nobody saw it. */
function hearEnd(track: Track, end: EndKind, at: number): Track {
	const { state } = track;
	switch (standingOf(state.kind === 'interrupted' ? { kind: state.from } : state)) {
		case 'early':
		case 'on':
		case 'away':
			return put(track, 'idle', at);
		case 'owed':
			return put(track, end, at);
		case 'over':
			return state.kind === end ? track : overrule(track, end, at);
	}
}

/** What a conversation is after the platform has spoken: it wins, and where the page had said otherwise, that is counted. */
export function hearWord(before: Track, word: PlatformWord['state'], at: number): Track {
	const since = before.word?.state === word ? before.word.since : at;
	const track = { ...before, word: { state: word, since, at } };
	switch (word) {
		case 'ringing':
		case 'connected':
		case 'ended':
			return hearOn(track, word, at);
		case 'wrapUp':
			return hearOwed(track, at);
		case 'done':
		case 'skipped':
		case 'timedOut':
			return hearEnd(track, word, at);
	}
}

/** Whether the platform has nothing more to ask of the agent there. */
export const isOver = (word: { readonly state: PlatformWord['state'] } | null) =>
	word !== null && /done|skipped|timedOut/.test(word.state);
