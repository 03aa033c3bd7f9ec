import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createEvidenceMemory, type KeptEvidence, keptEvidenceSchema, noEvidence } from './createEvidenceMemory.ts';

const summaryOf = (conversationId: string, text = 'Charged twice.') => ({
	conversationId,
	texts: text === '' ? [] : [{ role: 'summary' as const, text }],
	predictions: [],
});

describe('what is known of the sources', () => {
	it('begins with nothing, and learns whether Copilot is there', () => {
		const memory = createEvidenceMemory();
		expect(memory.copilot()).toBe('unknown');
		memory.sawCopilot(false);
		expect(memory.copilot()).toBe('notThere');
		memory.sawCopilot(true);
		expect(memory.copilot()).toBe('there');
		memory.sawCopilot(false);
		expect(memory.copilot()).toBe('there');
	});

	it('takes a summary that was told for a sign of Copilot, also an empty one', () => {
		const memory = createEvidenceMemory();
		memory.hear(summaryOf('c1', ''));
		expect([memory.copilot(), memory.heardOf('c1'), memory.wasTold()]).toEqual(['there', null, true]);
		memory.clear();
		expect(memory.wasTold()).toBe(false);
	});

	it('keeps the last summary with content, of the last sixteen conversations, until it is forgotten', () => {
		const memory = createEvidenceMemory();
		memory.hear(summaryOf('c0', 'first'));
		memory.hear(summaryOf('c0', 'second'));
		memory.hear(summaryOf('c0', ''));
		expect(memory.heardOf('c0')?.texts[0]?.text).toBe('second');
		for (let number = 1; number <= 15; number += 1) memory.hear(summaryOf(`c${number}`));
		memory.hear(summaryOf('c0', 'third'));
		memory.hear(summaryOf('c16'));
		expect([memory.heardOf('c0')?.texts[0]?.text, memory.heardOf('c1')]).toEqual(['third', null]);
		memory.forget('c0');
		expect(memory.heardOf('c0')).toBeNull();
	});

	it('tells of a source what the options page shows', () => {
		const memory = createEvidenceMemory();
		memory.forbid('summaries');
		memory.brought('messages');
		const sources = ['copilot', 'summary', 'messages', 'attributes', 'prior'] as const;
		expect(sources.map(memory.stateOf)).toEqual(['forbidden', 'forbidden', 'used', 'nothing yet', 'nothing yet']);
		memory.brought('copilot');
		expect(memory.stateOf('copilot')).toBe('used');
	});

	it('goes on in the next life, which gets no word of any conversation', () => {
		const kept: KeptEvidence[] = [];
		const memory = createEvidenceMemory((known) => kept.push(known));
		memory.hear(summaryOf('c1', 'Charged twice.'));
		memory.forbid('messages');
		memory.forbid('messages');
		memory.brought('attributes');
		memory.brought('attributes');
		expect(kept).toHaveLength(3);
		expect(JSON.stringify(kept)).not.toMatch(/c1|Charged/);
		const next = createEvidenceMemory();
		next.restore(v.parse(keptEvidenceSchema, JSON.parse(JSON.stringify(kept.at(-1)))));
		expect([next.copilot(), next.isForbidden('messages'), next.stateOf('attributes')]).toEqual(['there', true, 'used']);
	});

	it('is gone with the agent', () => {
		const kept: KeptEvidence[] = [];
		const memory = createEvidenceMemory((known) => kept.push(known));
		memory.hear(summaryOf('c1'));
		memory.forbid('messages');
		memory.clear();
		expect([memory.heardOf('c1'), memory.copilot(), memory.isForbidden('messages')]).toEqual([null, 'unknown', false]);
		expect(kept.at(-1)).toEqual(noEvidence);
	});
});
