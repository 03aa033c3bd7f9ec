import { graces } from './graces.ts';
import type { PlatformWord } from './platformWord.ts';
import type { EndKind } from './sighting.ts';
import { moved, type Track, wrapUpKind } from './track.ts';

type Kind = Parameters<typeof moved>[1];

const put = (track: Track, kind: Kind, at: number): Track => ({ ...moved(track, kind, at), by: 'platform' });

/** The platform takes back what the page had said by itself. */
const overrule = (track: Track, kind: Kind, at: number): Track => ({
	...put(track, kind, at),
	disagreements: track.disagreements + (track.by === 'page' ? 1 : 0),
});

/** It goes on. The page may be ahead of the platform for a moment; after that the platform is right. */
function hearOn(track: Track, word: 'ringing' | 'connected' | 'ended', at: number): Track {
	const kind = word === 'ringing' ? 'alerting' : word === 'ended' ? 'endedPending' : word;
	switch (track.state.kind) {
		case 'idle':
		case 'alerting':
		case 'unknown':
			return word === 'ended' ? track : put(track, kind, at);
		case 'connected':
			return word === 'ended' ? put(track, kind, at) : track;
		case 'endedPending':
		case 'interrupted':
			return track;
		case 'wrapUp':
		case 'wrapUpCoded':
		case 'done':
		case 'timedOut':
		case 'skipped':
			if (word === 'ended' || at - track.since < graces.platform) return track;
			return overrule(track, kind, at);
	}
}

function hearOwed(track: Track, at: number): Track {
	const kind = wrapUpKind(track);
	switch (track.state.kind) {
		case 'idle':
		case 'alerting':
		case 'unknown':
		case 'connected':
		case 'endedPending':
		case 'wrapUp':
		case 'wrapUpCoded':
			return put(track, kind, at);
		case 'interrupted':
			return { ...track, state: { kind: 'interrupted', from: kind } };
		case 'done':
		case 'timedOut':
		case 'skipped':
			return overrule(track, kind, at);
	}
}

/** It is over. Only a wrap-up can be done: of anything else nothing was owed, or nobody saw it. */
function hearEnd(track: Track, end: EndKind, at: number): Track {
	const { state } = track;
	switch (state.kind) {
		case 'idle':
		case 'alerting':
		case 'unknown':
		case 'connected':
		case 'endedPending':
			return put(track, 'idle', at);
		case 'wrapUp':
		case 'wrapUpCoded':
			return put(track, end, at);
		case 'interrupted':
			return put(track, state.from === 'wrapUp' || state.from === 'wrapUpCoded' ? end : 'idle', at);
		case 'done':
		case 'timedOut':
		case 'skipped':
			return state.kind === end ? put(track, end, at) : overrule(track, end, at);
	}
}

/** What a conversation is after the platform has spoken: the platform wins, and where the page had said otherwise, that is counted. */
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
