import { createLearner } from '../../src/suggest/learner/createLearner.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import { takePack } from '../../src/suggest/learner/pack.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import type { Labelled } from './labelledSet.ts';
import { makePack } from './makePack.ts';
import { type Played, playStream } from './playStream.ts';

/** The first half of a stream becomes a pack; each agent starts the second half with it, or without, and learns alone. */
export function playWarm(events: readonly Labelled[], table: WordTable | null, withPack: boolean): Played {
	const half = Math.floor(events.length / 2);
	const options = { ownHistoryOnly: true, table };
	if (!withPack) return playStream(events.slice(half), options);
	const taught = createMemory();
	const learner = createLearner(taught, table);
	for (const { circumstances, candidates, codeId } of events.slice(0, half))
		learner.learn(learner.predict({ ...circumstances, agentId: null }, candidates), codeId);
	const pack = makePack(taught);
	const newMemory = () => {
		const memory = createMemory();
		takePack(memory, pack);
		return memory;
	};
	return playStream(events.slice(half), { ...options, newMemory });
}
