import { createMemory } from '../../src/suggest/learner/memory.ts';
import { takePack } from '../../src/suggest/learner/pack.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import { createLearnerContender } from './contender.ts';
import type { Labelled } from './labelledSet.ts';
import { type Played, playStream } from './playStream.ts';
import { trainPack } from './trainPack.ts';

/** The first half of a stream becomes a pack; each agent starts the second half with it, or without, and learns alone. */
export function playWarm(events: readonly Labelled[], table: WordTable | null, withPack: boolean): Played {
	const half = Math.floor(events.length / 2);
	const pack = withPack ? trainPack(events.slice(0, half), table) : null;
	const contender = () => {
		const memory = createMemory();
		if (pack !== null) takePack(memory, pack);
		return createLearnerContender(memory, table);
	};
	return playStream(events.slice(half), { contender, ownHistoryOnly: true });
}
