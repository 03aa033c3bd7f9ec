import { type DesktopSwitches, generations, locales, wrapupPlaces } from './desktopSwitches.ts';

/** What a page's own query makes different from the switches, and the query that its frames have to carry on. */
export type Variant = { readonly switches: Partial<DesktopSwitches>; readonly query: string };

function pick<Name extends string>(names: readonly Name[], wanted: string | null): Name | undefined {
	return names.find((name) => name === wanted);
}

/**
 * Reads the variant of a page out of its query: `generation`, `wrapupPlace`, `locale`, and `gallery` for a calm page
 * that is only looked at. Unknown names are passed over.
 */
export function readVariant(search: URLSearchParams): Variant {
	const generation = pick(generations, search.get('generation'));
	const wrapupPlace = pick(wrapupPlaces, search.get('wrapupPlace'));
	const locale = pick(locales, search.get('locale'));
	const gallery = search.has('gallery');
	const named = { ...(generation && { generation }), ...(wrapupPlace && { wrapupPlace }), ...(locale && { locale }) };
	const query = new URLSearchParams({ ...named, ...(gallery && { gallery: '1' }) });
	return {
		switches: { ...named, ...(gallery && { noise: 'none' as const }) },
		query: query.size === 0 ? '' : `?${query}`,
	};
}
