const partsOf = (version: string): number[] => version.split('.').map(Number);

/** Whether a version is older than another: numbers with points between them, compared one by one; a missing one is 0. */
export function isOlderVersion(version: string, than: string): boolean {
	const one = partsOf(version);
	const other = partsOf(than);
	const places = Array.from({ length: Math.max(one.length, other.length) }, (_, place) => place);
	const differing = places.find((place) => (one[place] ?? 0) !== (other[place] ?? 0));
	return differing !== undefined && (one[differing] ?? 0) < (other[differing] ?? 0);
}
