import type { Entry } from '../../../src/protocol/snapshot.ts';

/** The drawings, on a 16 by 16 grid, as one stroked path each. */
const paths = {
	call: 'M3 2.5h2.5l1 3L5 6.6A8.5 8.5 0 0 0 9.4 11l1.1-1.5 3 1v3A11 11 0 0 1 2.5 2.5Z',
	callback: 'M12.5 5A5.5 5.5 0 1 0 13.5 8M13 2v3h-3',
	email: 'M2 3.5h12v9H2ZM2 4l6 4.6L14 4',
	message: 'M2 2.5h12V11H7.5l-3 2.5V11H2Z',
	social: 'M8 5.5a2.5 2.5 0 1 0 2.5 2.5V6v2.5a1.5 1.5 0 0 0 3 0V8a5.5 5.5 0 1 0-2.5 4.6',
	video: 'M2 4h8v8H2ZM10 7l4-2v6l-4-2',
	check: 'm3 8.5 3.3 3.3L13 4.5',
	cross: 'm4 4 8 8M12 4l-8 8',
	warning: 'M8 2 14 13H2ZM8 6v3.2M8 11v.1',
	info: 'M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M8 7.3v3.5M8 5v.1',
	search: 'M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0M10.3 10.3 14 14',
} as const satisfies Record<Entry['medium'], string> & Record<string, string>;

/** The name of a drawing. Every medium has one of its own name. */
export type IconName = keyof typeof paths;

/** A drawing of one line in the colour of the text. Says nothing to a screen reader; words stand beside it. */
export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
			<path d={paths[name]} />
		</svg>
	);
}
