import { describe, expect, it } from 'vitest';
import { unknownCircumstances } from './learner/circumstances.ts';
import type { Cause } from './learner/explain.ts';
import type { Rule } from './learner/rules.ts';
import { reasonsOf } from './reasonsOf.ts';
import { named } from './testing/openAdviser.ts';

const rule = (name: string, more: Partial<Rule>): Rule => ({
	name,
	codeId: 'refund',
	weight: 0,
	force: false,
	...more,
});

const told = {
	circumstances: { ...unknownCircumstances, medium: 'call', prior: { refund: 7 } },
	candidates: named('Refund', 'Complaint'),
	rules: [
		rule('light', { weight: 1 }),
		rule('heavy', { weight: 3 }),
		rule('elsewhere', { weight: 9, media: ['email'] }),
	],
	codeId: 'refund',
};

const reasons = (causes: readonly Cause[], more = {}) =>
	reasonsOf(
		causes.map((cause) => ({ cause, amount: 1 })),
		{ ...told, ...more },
	).map(({ kind, args }) => [kind, ...args]);

describe('a cause in the words of the panel', () => {
	it.each([
		[{ kind: 'word', word: 'lamp', role: 'customer' }, ['customerWrote', 'lamp']],
		[{ kind: 'word', word: 'lamp', role: 'agent' }, ['agentWrote', 'lamp']],
		[{ kind: 'word', word: 'lamp', role: 'note' }, ['noteSays', 'lamp']],
		[{ kind: 'word', word: 'lamp', role: 'summary' }, ['summarySays', 'lamp']],
		[{ kind: 'habit', by: 'agent', uses: 3, of: 9 }, ['habitHere', 3, 9]],
		[{ kind: 'habit', by: 'queue', uses: 3, of: 9 }, ['habitQueue', 3, 9]],
		[{ kind: 'habit', by: 'all', uses: 3, of: 9 }, ['habitAnywhere', 3, 9]],
		[{ kind: 'habit', by: 'all', uses: 0, of: 9 }, ['prior']],
		[{ kind: 'correction', insteadOf: 'complaint' }, ['correction', 'Complaint']],
		[{ kind: 'correction', insteadOf: 'gone' }, ['correction', 'gone']],
		[{ kind: 'fact', fact: { source: 'attribute', text: 'menu=a=b' } }, ['attribute', 'menu', 'a=b']],
		[{ kind: 'fact', fact: { source: 'last', text: 'last' } }, ['lastCode']],
		[{ kind: 'fact', fact: { source: 'hour', text: 'hour 3' } }, ['hour']],
		[{ kind: 'name' }, ['name']],
		[{ kind: 'meaning' }, ['meaning']],
		[{ kind: 'copilot', confidence: 0.906 }, ['copilot', 91]],
		[{ kind: 'rules' }, ['rule', 'heavy']],
	] satisfies [Cause, unknown[]][])('%o', (cause, expected) => {
		expect(reasons([cause])).toEqual([expected]);
	});

	it('is the rule that puts the code first, where one does', () => {
		const rules = [...told.rules, rule('first of all', { force: true })];
		expect(reasons([{ kind: 'rules' }], { rules })).toEqual([['rule', 'first of all']]);
	});

	it('is none for a code that nobody chose, and each once', () => {
		const circumstances = unknownCircumstances;
		const never: Cause = { kind: 'habit', by: 'all', uses: 0, of: 9 };
		expect(reasons([never, { kind: 'name' }, { kind: 'name' }], { circumstances })).toEqual([['name']]);
	});
});
