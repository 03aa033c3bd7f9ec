import { describe, expect, it } from 'vitest';
import { type Circumstances, unknownCircumstances } from './circumstances.ts';
import { permitted, type SourceName, sources } from './sources.ts';

const all: Circumstances = {
	queueId: 'q',
	agentId: 'a',
	medium: 'call',
	direction: 'inbound',
	hour: 9,
	durationSeconds: 60,
	attributes: { menu: '1' },
	texts: [
		{ role: 'note', text: 'n' },
		{ role: 'customer', text: 'c' },
		{ role: 'summary', text: 's' },
	],
	predictions: [{ codeId: 'x', confidence: 1 }],
	prior: { x: 1 },
};

describe('sources', () => {
	it('bring all that is known when all are permitted, in the order it was said', () => {
		expect(permitted(all, new Set(Object.keys(sources) as SourceName[]))).toEqual(all);
	});

	it('bring nothing when none is permitted', () => {
		expect(permitted(all, new Set())).toEqual(unknownCircumstances);
	});

	it('bring their own share only', () => {
		expect(permitted(all, new Set(['notes', 'medium']))).toEqual({
			...unknownCircumstances,
			medium: 'call',
			texts: [{ role: 'note', text: 'n' }],
		});
	});
});
