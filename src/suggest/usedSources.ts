import type { Circumstances } from './learner/circumstances.ts';
import { type SourceName, sources } from './learner/sources.ts';

/** Whether anything is known: no text, no prediction and no fact is nothing. */
const isSomething = (value: unknown) => value !== null && (typeof value !== 'object' || Object.keys(value).length > 0);

/** The sources that brought anything into these circumstances. */
export function usedSources(circumstances: Circumstances): SourceName[] {
	const names = Object.keys(sources) as SourceName[];
	return names.filter((name) => {
		const { agentId: _, ...brought } = sources[name](circumstances);
		return Object.values(brought).some(isSomething);
	});
}
