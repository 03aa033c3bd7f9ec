import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { RulesTrial, SuggestionsView } from '../../src/protocol/suggestionsView.ts';
import type { PackRefusal } from '../../src/suggest/packRefusal.ts';
import type { Send } from '../shared/extensionApi.ts';
import type { Loaded } from './loaded.ts';
import { readInto } from './readInto.ts';

/** What stands behind the suggestions, and what can be done with it. Orders that are not answered come to `lost`. */
export type LearnerModel = {
	/** Null while nobody is signed in. */
	readonly view: ReadonlySignal<Loaded<SuggestionsView | null>>;
	readonly load: () => Promise<void>;
	/** Forgets what was learned. Answers whether it is forgotten. */
	readonly reset: () => Promise<boolean>;
	/** What was learned, as bytes; null where there is nothing, or it could not be had. */
	readonly bytes: () => Promise<Uint8Array<ArrayBuffer> | null>;
	/** Lays a pack under what was learned. Answers what is wrong with it, or null. */
	readonly importPack: (pack: unknown) => Promise<PackRefusal | 'lost' | null>;
	readonly tryRules: (rules: unknown) => Promise<RulesTrial | 'lost'>;
};

/** Builds the learner's part of the page on messages to the background. */
export function createLearnerModel(send: Send): LearnerModel {
	const view: Signal<Loaded<SuggestionsView | null>> = signal({ kind: 'loading' });
	const load = (): Promise<void> => readInto(view, send('suggestions.state', {}));
	const orLost = async <Answer>(order: Promise<Answer>): Promise<Answer | 'lost'> => {
		try {
			return await order;
		} catch (error) {
			console.warn('Afterword: an order about the suggestions was not answered.', error);
			return 'lost';
		}
	};
	return {
		view,
		load,
		reset: async () => {
			const answer = await orLost(send('suggestions.reset', {}));
			await load();
			return answer !== 'lost';
		},
		bytes: async () => {
			const answer = await orLost(send('suggestions.export', {}));
			return answer === null || answer === 'lost' ? null : Uint8Array.from(atob(answer), (one) => one.charCodeAt(0));
		},
		importPack: async (pack) => {
			const answer = await orLost(send('suggestions.importPack', { pack }));
			await load();
			return answer === 'lost' ? answer : answer.problem;
		},
		tryRules: (rules) => orLost(send('suggestions.tryRules', { rules })),
	};
}
