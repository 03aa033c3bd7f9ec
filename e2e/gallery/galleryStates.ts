import type { GalleryState } from './galleryState.ts';
import { choiceStates } from './states/choiceStates.ts';
import { notesStates } from './states/notesStates.ts';
import { optionsStates } from './states/optionsStates.ts';
import { standingStates } from './states/standingStates.ts';
import { talkingStates } from './states/talkingStates.ts';
import { waitingStates } from './states/waitingStates.ts';

/** Every state of the gallery, in the order of a day. */
export const galleryStates: readonly GalleryState[] = [
	...standingStates,
	...talkingStates,
	...waitingStates,
	...choiceStates,
	...notesStates,
	...optionsStates,
];

/** The widths at which each state is shown, in CSS pixels: below, at and above what browsers give a side panel. */
export const galleryWidths = [280, 320, 400, 480] as const;

/**
 * The state with this name.
 *
 * @throws Error when there is none
 */
export function galleryStateNamed(name: string): GalleryState {
	const state = galleryStates.find((one) => one.name === name);
	if (state === undefined) throw new Error(`The gallery has no state named ${name}.`);
	return state;
}

/** Where a state is shown by itself, below the gallery's root. */
export function frameAddress(state: GalleryState, look: Readonly<Record<string, string>> = {}): string {
	return `${state.page}Frame.html?${new URLSearchParams({ state: state.name, ...look })}`;
}
