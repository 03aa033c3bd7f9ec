import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { AccessCheck } from '../../src/genesys/accessCheck.ts';
import type { Send } from '../shared/extensionApi.ts';
import type { Loaded } from './loaded.ts';
import { readInto } from './readInto.ts';

/** What the platform said when it was asked by hand; null until then. */
export type AccessModel = {
	readonly result: ReadonlySignal<Loaded<AccessCheck> | null>;
	readonly ask: () => Promise<void>;
};

/** Asks the platform through the background, at a person's word only: an open page costs no requests. */
export function createAccessModel(send: Send): AccessModel {
	const result = signal<Loaded<AccessCheck> | null>(null);
	return {
		result,
		ask: async () => {
			result.value = { kind: 'loading' };
			const answer = signal<Loaded<AccessCheck>>({ kind: 'loading' });
			await readInto(answer, send('health.check', {}));
			result.value = answer.value;
		},
	};
}
