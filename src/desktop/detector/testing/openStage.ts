import type { CardFacts, DesktopFacts, WrapUpPanelFacts } from '../../facts.ts';
import { createDetector, type Wakening } from '../createDetector.ts';
import type { PlatformWord } from '../platformWord.ts';

/** A tool in sight. */
export const tool: WrapUpPanelFacts = {
	visible: true,
	applyEnabled: false,
	codeSelected: false,
	clock: 'up',
	atZero: false,
	finishPresses: 0,
};

/** A frame that shows nothing of the desktop. */
export const nothing: DesktopFacts = {
	generation: 'none',
	packVersion: 0,
	shell: false,
	cards: [],
	endButton: false,
	sessionInvalid: false,
	wrapUpPanel: null,
	popOutId: null,
};

const bare: DesktopFacts = { ...nothing, generation: 'g2', packVersion: 1, shell: true };

/** A card by its token; it is selected unless another one is. */
export function card(token: number, more: Partial<CardFacts> = {}): CardFacts {
	return { token, selected: true, conversationId: null, ...more };
}

/** Conversation ids as the platform gives them. */
export const [a, b, c] = ['a', 'b', 'c'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`) as [
	string,
	string,
	string,
];

/** A detector with pages before it, in a time that the test moves; it starts on a page that is long past its start. */
export function openStage(detector = createDetector()) {
	let now = Date.UTC(2026, 10, 22, 9);
	const heard: Wakening[] = [];
	const last = new Map<string, DesktopFacts>();
	const listen = (wakes: readonly Wakening[]) => {
		heard.push(...wakes);
		return wakes.map(({ cause }) => cause);
	};

	const wait = (milliseconds: number) => {
		const until = now + milliseconds;
		for (let due = detector.due(now); due !== null && due <= until; due = detector.due(now)) {
			now = due;
			listen(detector.pass(now));
		}
		now = until;
	};

	/** Shows a page: what is not named stays as it was in this frame. Gives what the change means. */
	const show = (facts: Partial<DesktopFacts>, where: { tab?: number; frame?: number; document?: string } = {}) => {
		const { tab = 1, frame = 0, document = `${tab}-${frame}` } = where;
		const name = `${tab} ${frame} ${document}`;
		const next = { ...(last.get(name) ?? (frame === 0 ? bare : { ...bare, shell: false })), ...facts };
		last.set(name, next);
		return listen(detector.take({ tabId: tab, frameId: frame, documentId: document }, next, now));
	};

	return {
		detector,
		show,
		wait,
		now: () => now,
		/** All that was heard since the last time this was asked, in order. */
		heard: () => heard.splice(0).map(({ cause }) => cause),
		says: (states: Readonly<Record<string, PlatformWord['state']>>) =>
			detector.hearPlatform(
				Object.entries(states).map(([conversationId, state]) => ({ conversationId, state })),
				now,
			),
		/** Every sighting that there is, as `key: state`, without the keys that are nobody's business. */
		states: () => detector.sightings().map(({ state }) => state.kind),
		stateOf: (conversationId: string) =>
			detector.sightings().find((sighting) => sighting.conversationId === conversationId)?.state.kind,
		/** An ordinary desktop that is past its start. */
		settle: () => {
			show({});
			wait(20_000);
			heard.length = 0;
		},
	};
}

/** See {@link openStage}. */
export type Stage = ReturnType<typeof openStage>;
