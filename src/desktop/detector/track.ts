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
	/** When the page started: one that is still being put together cannot say by itself that a conversation ended. */
	readonly bornAt: number;
};

/** Nothing is seen of it. */
export const noEvidence: Evidence = {
	present: false,
	inSight: false,
	talking: null,
	panel: null,
	lost: false,
	bornAt: 0,
};

/** What the platform says of a conversation, since when, and when it said so last. */
type Word = { readonly state: PlatformWord['state']; readonly since: number; readonly at: number };

/** What is remembered of one conversation. Times are milliseconds since 1970, and 0 where there is none. */
export type Track = Evidence & {
	readonly state: SightingState;
	readonly since: number;
	readonly by: 'page' | 'platform';
	readonly word: Word | null;
	/** Since when its end button is there. */
	readonly talkAt: number;
	/** Since when its end button, its tool and its card are missing; 0 while they are there, or never were. */
	readonly endedAt: number;
	readonly panelGoneAt: number;
	readonly cardGoneAt: number;
	/** When the button that finishes was pressed last. */
	readonly pressedAt: number;
	/** The tool as it was last in sight. */
	readonly lastPanel: WrapUpPanelFacts | null;
	/** How often the platform took back what the page said; and the end that it took back last. */
	readonly disputes: number;
	readonly disputed: number;
};

/** A conversation that comes into sight. */
export function newTrack(at: number): Track {
	return {
		...noEvidence,
		state: { kind: 'idle' },
		since: at,
		by: 'page',
		word: null,
		talkAt: 0,
		endedAt: 0,
		panelGoneAt: 0,
		cardGoneAt: 0,
		pressedAt: 0,
		lastPanel: null,
		disputes: 0,
		disputed: 0,
	};
}

/** A state that needs no more than its name. */
export type PlainKind = Exclude<SightingState['kind'], 'interrupted'>;

/** The track in a state; it stays the same, since when too, where it was in that state already. */
export function moved(track: Track, kind: PlainKind, at: number, by: Track['by'] = 'page'): Track {
	return track.state.kind === kind ? track : { ...track, state: { kind }, since: at, by };
}

/** With or without a code, as the tool shows it or showed it last. */
export function owedKind({ panel, lastPanel }: Track): 'wrapUp' | 'wrapUpCoded' {
	return (panel ?? lastPanel)?.codeSelected === true ? 'wrapUpCoded' : 'wrapUp';
}

/** It is not the one that is selected, so nothing is told of its end button and its tool. */
export const isAside = ({ present, inSight }: Evidence) => present && !inSight;
