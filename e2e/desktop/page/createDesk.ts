import { type DeskState, emptyDesk } from './deskState.ts';

/** The page's one state and those who draw it. */
export type Desk = {
	state(): DeskState;
	/** Replaces the state by what `next` makes of it and draws everything anew, at once. */
	change(next: (state: DeskState) => DeskState): void;
	onChange(draw: (state: DeskState) => void): void;
};

/** Makes the state of an empty desktop. */
export function createDesk(): Desk {
	let state = emptyDesk;
	const drawers: ((state: DeskState) => void)[] = [];
	return {
		state: () => state,
		change: (next) => {
			state = next(state);
			for (const draw of drawers) draw(state);
		},
		onChange: (draw) => drawers.push(draw),
	};
}
