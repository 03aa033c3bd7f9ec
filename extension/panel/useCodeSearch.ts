import { useMemo } from 'preact/hooks';
import { useSignalValue } from '../shared/useSignalValue.ts';
import type { CodeGroup } from './groupCodes.ts';
import { partsState } from './lazyPart.tsx';
import type { CodeMatch } from './searchCodes.ts';

/**
 * The codes of the list that fit what is typed, best first; `null` while nothing is typed. What searches comes with the later
 * parts; the few milliseconds until then nothing is searched.
 */
export function useCodeSearch(groups: readonly CodeGroup[], query: string): readonly CodeMatch[] | null {
	const state = useSignalValue(partsState);
	const search = state.kind === 'loaded' ? state.parts : null;
	const index = useMemo(
		() => search?.indexCodes(groups.flatMap(({ codes }) => codes.map(({ code }) => code))),
		[groups, search],
	);
	return useMemo(
		() => (search && index && query.trim() !== '' ? search.searchCodes(index, query) : null),
		[index, query],
	);
}
