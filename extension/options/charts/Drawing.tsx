import type { ComponentChildren } from 'preact';
import { plot } from './plot.ts';

/** The frame of a drawn chart; to a screen reader it is one picture with these words. */
export function Drawing({ words, children }: { readonly words: string; readonly children: ComponentChildren }) {
	return (
		<svg class="drawing" viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={words}>
			{children}
		</svg>
	);
}
