import { describe, expect, it } from 'vitest';
import { createLearner } from './createLearner.ts';
import { createMemory, memoryBytes, openMemory, saveMemory } from './memory.ts';
import { codes, conversation } from './testing/conversations.ts';

function taughtMemory() {
	const memory = createMemory();
	const learner = createLearner(memory, null);
	for (let place = 0; place < 9; place += 1) {
		const { circumstances, codeId } = conversation(place);
		learner.learn(learner.predict(circumstances, codes), codeId);
	}
	return memory;
}

describe('a saved memory', () => {
	it('is below two million bytes', () => {
		expect(memoryBytes).toBeLessThanOrEqual(2_000_000);
		expect(saveMemory(createMemory()).byteLength).toBe(memoryBytes);
	});

	it('comes back with all that was learned', () => {
		const memory = taughtMemory();
		const opened = openMemory(saveMemory(memory));
		if (opened.kind !== 'opened') throw new Error(opened.why);
		const { circumstances } = conversation(4);
		const chances = (of: typeof memory) => createLearner(of, null).predict(circumstances, codes).chances;
		expect(chances(opened.memory)).toEqual(chances(memory));
		expect(chances(memory)).not.toEqual(chances(createMemory()));
	});

	it('holds no word of what was said', () => {
		const text = new TextDecoder('latin1').decode(saveMemory(taughtMemory()));
		for (const word of ['money', 'parcel', 'login', 'Refund']) expect(text).not.toContain(word);
	});

	it.each([
		['is empty', () => new ArrayBuffer(0), 'too short'],
		['is something else', () => new ArrayBuffer(64), 'not what Afterword learned'],
		['is cut off', () => saveMemory(taughtMemory()).slice(0, 1000), 'missing'],
		[
			'is of another version',
			() => {
				const saved = saveMemory(taughtMemory());
				new Uint32Array(saved)[1] = 99;
				return saved;
			},
			'version 99',
		],
		[
			'is damaged',
			() => {
				const saved = saveMemory(taughtMemory());
				new Uint8Array(saved).set([99], 5000);
				return saved;
			},
			'damaged',
		],
	])('that %s is refused with the reason', (_, saved, why) => {
		const opened = openMemory(saved());
		expect(opened.kind === 'unusable' && opened.why).toContain(why);
	});
});
