import { type Candidate, unknownCircumstances } from '../learner/circumstances.ts';
import { createLearner } from '../learner/createLearner.ts';
import { createMemory, scalars } from '../learner/memory.ts';
import { type Pack, type PackedTable, packedTables } from '../learner/pack.ts';
import { levelOf, writeSparse } from '../learner/sparse.ts';

/** A pack trained from conversations of the queue Billing: what the customer said, and the code that was chosen. */
export function packOf(
	past: readonly (readonly [said: string, codeId: string])[],
	candidates: readonly Candidate[],
): Pack {
	const memory = createMemory();
	const learner = createLearner(memory, null);
	for (const [text, codeId] of past) {
		const texts = [{ role: 'customer', text } as const];
		const circumstances = { ...unknownCircumstances, queueId: 'billing', medium: 'call', texts };
		learner.learn(learner.predict(circumstances, candidates), codeId);
	}
	const pack = ([name, unit]: readonly [PackedTable, number]): [PackedTable, string] => {
		const levels = Array.from(memory[name], (value, place) => [place, levelOf(value, unit)] as const);
		return [name, writeSparse(levels.filter(([, level]) => level !== 0))];
	};
	return {
		format: 'afterword-pack-1',
		conversations: past.length,
		words: memory.scalars[scalars.words] ?? 0,
		meaningOffset: 0,
		tables: Object.fromEntries<string>((Object.entries(packedTables) as [PackedTable, number][]).map(pack)),
		meanings: [],
	};
}
