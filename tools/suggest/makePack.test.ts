import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createLearner } from '../../src/suggest/learner/createLearner.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import { mostPackBytes, packSchema, takePack } from '../../src/suggest/learner/pack.ts';
import { codes, conversation, saying } from '../../src/suggest/learner/testing/conversations.ts';
import { makePack } from './makePack.ts';
import { createRandom } from './random.ts';

function taught() {
	const memory = createMemory();
	const learner = createLearner(memory, null);
	for (let place = 0; place < 60; place += 1) {
		const { circumstances, codeId } = conversation(place);
		learner.learn(learner.predict({ ...circumstances, agentId: null }, codes), codeId);
	}
	return memory;
}

const firstFor = (memory: ReturnType<typeof createMemory>, text: string) => {
	const { chances } = createLearner(memory, null).predict(saying(text, { agentId: 'new' }), codes);
	return codes[chances.indexOf(Math.max(...chances))]?.id;
};

describe('a pack', () => {
	it('teaches a new agent what others learned', () => {
		const fresh = createMemory();
		takePack(fresh, v.parse(packSchema, JSON.parse(JSON.stringify(makePack(taught())))));
		expect(firstFor(fresh, 'the courier came not')).toBe('c-2');
		expect(firstFor(fresh, 'my money back')).toBe('c-1');
		expect(firstFor(createMemory(), 'my money back')).toBe(codes[0]?.id);
		expect(firstFor(createMemory(), 'the courier came not')).not.toBe('c-2');
	});

	it('gives way to what the agent chooses', () => {
		const fresh = createMemory();
		takePack(fresh, makePack(taught()));
		const learner = createLearner(fresh, null);
		const said = saying('the courier came not', { agentId: 'new' });
		for (let time = 0; time < 8; time += 1) learner.learn(learner.predict(said, codes), 'c-3');
		expect(firstFor(fresh, 'the courier came not')).toBe('c-3');
	});

	it('fits into a policy, however much was learned', () => {
		const memory = createMemory();
		const random = createRandom(7);
		memory.weights.subarray(0, 1 << 17).forEach((_, place) => {
			memory.weights[place] = Math.round(random() ** 4 * 8000);
		});
		memory.seen.forEach((_, place) => {
			memory.seen[place] = Math.round(random() * 50);
		});
		expect(JSON.stringify(makePack(memory)).length).toBeLessThanOrEqual(mostPackBytes);
	});

	it('is refused where it has another shape', () => {
		const pack = makePack(taught());
		expect(v.safeParse(packSchema, pack).success).toBe(true);
		for (const broken of [
			{ ...pack, format: 'afterword-pack-9' },
			{ ...pack, more: 1 },
			{ ...pack, tables: { seen: '%' } },
		])
			expect(v.safeParse(packSchema, broken).success).toBe(false);
	});
});
