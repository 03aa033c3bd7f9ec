import type { Medium } from '../../../src/genesys/medium.ts';

/** The drawings, on a 16 by 16 grid, as one stroked path each. */
const paths = {
	call: 'M3 2.5h2.4l1.1 3-1.5 1.1a8.5 8.5 0 0 0 4.4 4.4l1.1-1.5 3 1.1V13c0 .3-.2.5-.5.5A10.5 10.5 0 0 1 2.5 3c0-.3.2-.5.5-.5Z',
	callback:
		'M3 4.5h2l1 2.6-1.3 1a7 7 0 0 0 3.7 3.7l1-1.3 2.6 1V13c0 .3-.2.5-.5.5A9 9 0 0 1 2.5 5c0-.3.2-.5.5-.5ZM14 2 9.5 6.5M9.5 3v3.5H13',
	email: 'M2 3.5h12v9H2ZM2.3 4l5.7 4.6L13.7 4',
	message: 'M3 2.5h10c.6 0 1 .4 1 1V10c0 .6-.4 1-1 1H7.5L4.5 13.5V11H3c-.6 0-1-.4-1-1V3.5c0-.6.4-1 1-1Z',
	social:
		'M6 7.1 10 4.9M6 8.9l4 2.2M4.3 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM11.7 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM11.7 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
	video: 'M2 4h8v8H2ZM10 7.2 14 5v6l-4-2.2',
	check: 'm3 8.5 3.3 3.3L13 4.5',
	cross: 'm4 4 8 8M12 4l-8 8',
	warning: 'M8 2.2 14.2 13H1.8ZM8 6.2v3.2M8 11.2v.1',
	info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.3v3.5M8 5v.1',
	search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 14 14',
	undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H7',
} as const satisfies Record<Medium, string> & Record<string, string>;

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
