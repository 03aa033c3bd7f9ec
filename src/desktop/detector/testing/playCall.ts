import { card, openStage, type Stage, tool } from './openStage.ts';

/** The frame of the wrap-up tool. */
export const frame = { frame: 4 };

/** A call that rings, is answered and talks for a while; `says` plays the platform, if there is one. */
export function callOn(stage: Stage, says: (word: 'ringing' | 'connected') => void = () => undefined): void {
	stage.settle();
	stage.show({ cards: [card(1, { selected: false })] });
	says('ringing');
	stage.wait(2000);
	stage.show({ cards: [card(1)], endButton: true });
	says('connected');
	stage.wait(18_000);
	stage.heard();
}

/** It ends, and its card is drawn anew for the state that it has now. */
export function hangUp(stage: Stage): void {
	stage.show({ cards: [], endButton: false });
	stage.wait(200);
	stage.show({ cards: [card(1)] });
}

/** A call in wrap-up by the page alone, with its tool in sight. */
export function wrapping(): Stage {
	const stage = openStage();
	callOn(stage);
	hangUp(stage);
	stage.show({ wrapUpPanel: { ...tool, clock: 'down' } }, frame);
	stage.wait(500);
	stage.heard();
	return stage;
}
