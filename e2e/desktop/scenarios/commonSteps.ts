import { finishing, type OfferAct, type Step, step } from './scenario.ts';

/** One interaction that rings, is answered after 2 s, and lasts. */
export function taken(offer: Omit<OfferAct, 'kind'>): readonly Step[] {
	return [step(0, 'A', { kind: 'offer', ...offer }), step(2000, 'A', { kind: 'answer' })];
}

/** It ends after 20 s, and the wrap-up tool comes up. */
export function ended(by: 'agent' | 'customer' | 'either' = 'either'): readonly Step[] {
	return [step(20_000, 'A', { kind: 'hangUp', by }), step(20_500, 'A', { kind: 'awaitWrapup' })];
}

/** The agent chooses a code after 28 s and presses Done after 33 s. */
export function codedAndDone(code: number): readonly Step[] {
	return [
		finishing(28_000, 'A', { kind: 'choose', code }),
		finishing(33_000, 'A', { kind: 'pressDone' }),
		finishing(33_300, 'A', { kind: 'awaitEnd' }),
	];
}
