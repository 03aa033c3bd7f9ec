import { signal } from '@preact/signals-core';
import type { FunctionComponent } from 'preact';
import { text } from '../shared/text.ts';
import { useSignalValue } from '../shared/useSignalValue.ts';
import type { LaterParts } from './laterParts.ts';

/** What is there of the parts that come later. */
export type PartsState =
	| { readonly kind: 'absent' }
	| { readonly kind: 'loaded'; readonly parts: LaterParts }
	| { readonly kind: 'failed' };

/** Whether the parts of `laterParts.ts` are there. */
export const partsState = signal<PartsState>({ kind: 'absent' });

let loading: Promise<void> | null = null;

/** Loads the parts that come later, once; after a failure, again. Never rejects: where they fail, the parts say so. */
export async function loadParts(): Promise<void> {
	if (partsState.peek().kind !== 'loaded') {
		loading ??= load().finally(() => {
			loading = null;
		});
		await loading;
	}
}

async function load(): Promise<void> {
	try {
		partsState.value = { kind: 'loaded', parts: await import('./laterParts.ts') };
	} catch (error) {
		console.warn('The later parts of the panel did not load.', error);
		partsState.value = { kind: 'failed' };
	}
}

/**
 * A component whose code is not in the panel's first file, which has little room: everything that is not needed to choose
 * a code the moment the panel opens. To make a component one, export it from `laterParts.ts`, and in place of importing it
 * write `const Quiet = lazyPart((parts) => parts.Quiet);` where it is used. It takes the same properties.
 *
 * The parts are loaded while the panel is idle after its first paint, so they are there before a hand can ask for them.
 * Until then the component paints nothing. So that nothing blinks or shifts, a part that a snapshot brings is named in
 * `needsParts`: such a snapshot waits for the parts, and what was painted stays meanwhile. A part that only a key or a click of the
 * agent opens needs no more than this. Parts import from the panel's own files, which does not load anything twice; types
 * cost nothing.
 */
export function lazyPart<Properties>(
	choose: (parts: LaterParts) => FunctionComponent<Properties>,
): FunctionComponent<Properties> {
	return (properties) => {
		const state = useSignalValue(partsState);
		if (state.kind === 'failed') {
			return <p class="hint">{text('part_failed')}</p>;
		}
		const Part = state.kind === 'loaded' ? choose(state.parts) : null;
		return Part && <Part {...properties} />;
	};
}
