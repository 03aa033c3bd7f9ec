import type { Signal } from '@preact/signals-core';
import type { Loaded } from './loaded.ts';

/** Puts what the background answers, or that it did not answer, where the page shows it. */
export async function readInto<Value>(target: Signal<Loaded<Value>>, answer: Promise<Value>): Promise<void> {
	try {
		target.value = { kind: 'ready', value: await answer };
	} catch (error) {
		console.warn('Afterword: the background did not answer the options page.', error);
		target.value = { kind: 'failed' };
	}
}
