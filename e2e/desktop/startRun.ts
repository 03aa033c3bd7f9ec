import type { Play } from './playScenario.ts';
import { playScenario } from './playScenario.ts';
import type { Scenario, Who } from './scenarios/scenario.ts';

/** A scenario that is being played. */
export type ScenarioRun = {
	readonly name: string;
	/** Resolves at the end; rejects when something that has to happen did not. */
	readonly finished: Promise<void>;
	/** The conversation of a customer, as soon as it rings. */
	conversation(who: Who): Promise<string>;
	/** In step mode: lets the next step begin. Says which it is, or null when there is none left. */
	step(): Promise<string | null>;
	/** In step mode: lets all the rest go on by itself. */
	release(): void;
};

type Gate = { readonly text: string; open(): void };

/** Starts a scenario. In `step` mode every step waits for {@link ScenarioRun.step}. */
export function startRun(
	scenario: Scenario,
	mode: 'run' | 'step',
	play: Omit<Play, 'permit' | 'offered' | 'keepsDistance'>,
): ScenarioRun {
	const ids = new Map<Who, PromiseWithResolvers<string>>();
	const idOf = (who: Who): PromiseWithResolvers<string> => {
		const known = ids.get(who) ?? resolvers<string>();
		ids.set(who, known);
		return known;
	};
	let gate = resolvers<Gate | null>();
	let stepping = mode === 'step';
	const finished = playScenario(scenario, {
		...play,
		keepsDistance: () => !stepping,
		offered: (who, conversationId) => idOf(who).resolve(conversationId),
		permit: ({ who, act }) => {
			if (!stepping) return Promise.resolve();
			return new Promise((open) => gate.resolve({ text: `${act.kind} ${who}`, open }));
		},
	}).finally(() => gate.resolve(null));
	finished.catch((error: unknown) => console.error(`Scenario ${scenario.name} stopped:`, error));
	return {
		name: scenario.name,
		finished,
		conversation: (who) => idOf(who).promise,
		step: async () => {
			const waiting = await gate.promise;
			if (waiting === null) return null;
			gate = resolvers<Gate | null>();
			waiting.open();
			return waiting.text;
		},
		release: () => {
			stepping = false;
			void gate.promise.then((waiting) => waiting?.open());
		},
	};
}

type PromiseWithResolvers<Value> = { readonly promise: Promise<Value>; resolve(value: Value): void };

function resolvers<Value>(): PromiseWithResolvers<Value> {
	let resolve: (value: Value) => void = () => undefined;
	const promise = new Promise<Value>((settle) => {
		resolve = settle;
	});
	return { promise, resolve };
}
