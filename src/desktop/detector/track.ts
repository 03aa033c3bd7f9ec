import type { WrapUpPanelFacts } from '../facts.ts';
import type { PlatformWord } from './platformWord.ts';
import type { SightingState } from './sighting.ts';

/** What all pages together show of one conversation just now. */
export type Evidence = {
	/** A card or a window of its own is there. */
	readonly present: boolean;
	/** It is the one that end button and tool belong to. */
	readonly inSight: boolean;
	/** The button that ends it is there; null where that cannot be told. */
	readonly talking: boolean | null;
	/** Its tool, while that can be seen. */
	readonly panel: WrapUpPanelFacts | null;
	/** Whatever showed it has gone away as a page, which says nothing of the conversation. */
	readonly lost: boolean;
	/** Until then the page alone cannot say that it ended: a page that starts is still being put together. */
	readonly quietUntil: number;
};

/** Nothing is seen of it. */
export const noEvidence: Evidence = {
	present: false,
	inSight: false,
	talking: null,
	panel: null,
	lost: false,
	quietUntil: 0,
};

/** What is remembered of one conversation. Times are milliseconds since 1970. */
export type Track = {
	readonly state: SightingState;
	readonly since: number;
	readonly by: 'page' | 'platform';
	readonly evidence: Evidence;
	/** What the platform said last, since when it says so, and when it did last. */
	readonly word: { readonly state: PlatformWord['state']; readonly since: number; readonly at: number } | null;
	/** Since when its end button is there; null while it is not. */
	readonly talkAt: number | null;
	/** Since when its end button, its tool and its card are missing; null while they are there, or never were. */
	readonly endedAt: number | null;
	readonly panelGoneAt: number | null;
	readonly cardGoneAt: number | null;
	/** When the button that finishes was pressed last. */
	readonly pressedAt: number | null;
	/** The tool as it was last in sight. */
	readonly lastPanel: WrapUpPanelFacts | null;
	/** How often the platform took back what the page said, and which end of the page that was about. */
	readonly disagreements: number;
	readonly disputed: number | null;
};

/** A conversation that comes into sight. */
export function newTrack(at: number): Track {
	return {
		state: { kind: 'idle' },
		since: at,
		by: 'page',
		evidence: noEvidence,
		word: null,
		talkAt: null,
		endedAt: null,
		panelGoneAt: null,
		cardGoneAt: null,
		pressedAt: null,
		lastPanel: null,
		disagreements: 0,
		disputed: null,
	};
}

/** The track in a state; it stays the same, since when too, where it was in that state already. */
export function moved(track: Track, kind: Exclude<SightingState['kind'], 'interrupted'>, at: number): Track {
	return track.state.kind === kind ? track : { ...track, state: { kind }, since: at, by: 'page' };
}

/** With or without a code, as the tool shows it or showed it last. */
export function wrapUpKind({ evidence, lastPanel }: Track): 'wrapUp' | 'wrapUpCoded' {
	return (evidence.panel ?? lastPanel)?.codeSelected === true ? 'wrapUpCoded' : 'wrapUp';
}

/** One conversation that was known by two names: what the pages showed of one, and what the platform said of the other. */
export function mergeTracks(page: Track, other: Track): Track {
	const { state, since, by, word } = other.state.kind === 'idle' ? page : other;
	return {
		...page,
		state,
		since,
		by,
		word: other.word ?? word,
		disagreements: page.disagreements + other.disagreements,
	};
}
