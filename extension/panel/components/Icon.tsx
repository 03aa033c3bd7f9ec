import type { Entry } from '../../../src/protocol/snapshot.ts';

/** The name of a drawing of `styles/icons.css`. Every medium has one of its own name. */
export type IconName = Entry['medium'] | 'check' | 'cross' | 'warning' | 'info' | 'search' | 'copy' | 'open';

/** A drawing of one line in the colour of the text. Says nothing to a screen reader; words stand beside it. */
export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg class="icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true">
			<path />
		</svg>
	);
}
