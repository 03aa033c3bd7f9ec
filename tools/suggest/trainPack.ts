import { createLearner } from '../../src/suggest/learner/createLearner.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import type { Pack } from '../../src/suggest/learner/pack.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import type { Labelled } from './labelledSet.ts';
import { makePack } from './makePack.ts';

/**
 * Learns events in their order and packs what was learned. Packs are for agents who are not in them: whose choice each
 * was is left out.
 */
export function trainPack(events: readonly Labelled[], table: WordTable | null): Pack {
	const memory = createMemory();
	const learner = createLearner(memory, table);
	for (const { circumstances, candidates, codeId } of events)
		learner.learn(learner.predict({ ...circumstances, agentId: null }, candidates), codeId);
	return makePack(memory);
}
