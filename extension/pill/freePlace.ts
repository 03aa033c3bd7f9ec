/** A place at the edge of the window, in the words of style sheets. */
export type Place = Readonly<Record<'left' | 'right' | 'top' | 'bottom', string>>;

/** Pixels of the pill, with the air around it. */
const width = 76;
const height = 44;

/** What a page lets its user press or type into. */
const controls = 'a, button, input, select, textarea, summary, [role=button], [role=tab], [role=option], [tabindex]';

const places: readonly { readonly at: (w: number, h: number) => readonly [number, number]; readonly place: Place }[] = [
	{
		at: (w, h) => [w / 2 - width / 2, h - height],
		place: { left: `calc(50% - ${width / 2 - 8}px)`, right: 'auto', top: 'auto', bottom: '8px' },
	},
	{ at: (_, h) => [0, h - height], place: { left: '8px', right: 'auto', top: 'auto', bottom: '8px' } },
	{ at: (w, h) => [w - width, h - height], place: { left: 'auto', right: '8px', top: 'auto', bottom: '8px' } },
	{
		at: (w, h) => [w - width, h / 2 - height / 2],
		place: { left: 'auto', right: '8px', top: `calc(50% - ${height / 2 - 8}px)`, bottom: 'auto' },
	},
];

/**
 * The first of a few places at the window's edge where the pill covers none of the page's own controls; the first of all
 * where there is none. What other documents in the page hold cannot be seen from here.
 */
export function freePlace(document: Document, own: Element): Place {
	const { clientWidth, clientHeight } = document.documentElement;
	const isFree = ([left, top]: readonly [number, number]): boolean =>
		[4, width / 2, width - 4].every((across) =>
			[4, height / 2, height - 4].every((down) => {
				const hit = document.elementsFromPoint(left + across, top + down).find((element) => element !== own);
				return hit?.closest(controls) == null;
			}),
		);
	const free = places.find(({ at }) => isFree(at(clientWidth, clientHeight))) ?? places[0];
	return free?.place ?? { left: 'auto', right: '8px', top: 'auto', bottom: '8px' };
}
