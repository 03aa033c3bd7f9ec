// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RulesTrial, TriedConversation } from '../../../../src/protocol/suggestionsView.ts';
import { click, closeOptionsPage, get, openOptionsPage, sampleSettings } from '../../testing/openOptionsPage.ts';

afterEach(async () => {
	await closeOptionsPage();
	vi.restoreAllMocks();
});

const [refund, billing] = [
	{ id: 'c0', name: 'Refund' },
	{ id: 'c1', name: 'Billing question' },
];
const tried = (place: number, changes: Partial<TriedConversation>): TriedConversation => ({
	conversationId: `conversation-${place}`,
	queueName: 'Billing',
	medium: 'call',
	at: Date.UTC(2026, 0, 15, 9, place),
	chosen: refund ?? null,
	without: billing ?? null,
	with: billing ?? null,
	...changes,
});
const trial: RulesTrial = {
	invalid: [],
	tried: [tried(0, { with: refund ?? null }), tried(1, { without: null, with: null }), tried(2, { chosen: null })],
	unread: 1,
};
const write = (rules: string) =>
	act(async () => {
		const field = get('#trial-rules');
		if (field instanceof HTMLTextAreaElement) field.value = rules;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
const words = (selector: string) => get(selector).textContent;

describe('rules on trial', () => {
	it('are judged on the latest conversations: what stands first without them and with them', async () => {
		const send = await openOptionsPage({ 'suggestions.tryRules': trial });
		await write('[{"name":"one"}]');
		await click('[data-try-rules]');
		expect(send).toHaveBeenCalledWith('suggestions.tryRules', { rules: [{ name: 'one' }] });
		await expect.poll(() => document.querySelectorAll('[data-tried]').length).toBe(3);
		expect([...get('[data-trial] .verdict').children].map(({ textContent }) => textContent)).toEqual([
			'Another code would stand first in 1 of 3 conversations. The first was the chosen one in 0 without these rules, and would be in 1 with them.',
			expect.stringContaining('One could not be read again'),
		]);
		const rows = [...document.querySelectorAll<HTMLElement>('[data-tried]')];
		expect(rows.map(({ dataset }) => dataset['tried'])).toEqual(['changed', 'same', 'same']);
		expect(rows[0]?.textContent).toContain('RefundBilling questionRefundas chosen');
		expect(rows[1]?.textContent).toContain('RefundNo suggestionNo suggestion');
		expect(rows[2]?.textContent).toContain('NoneBilling question');
	});

	it('are tried once at a time', async () => {
		let answer: (trial: RulesTrial) => void = () => undefined;
		const waiting = new Promise<RulesTrial>((resolve) => {
			answer = resolve;
		});
		const send = await openOptionsPage({ 'suggestions.tryRules': waiting });
		await write('[]');
		await click('[data-try-rules]');
		await click('[data-try-rules]');
		expect(words('[data-part="trial"] [role="status"]')).toBe('Reading your latest conversations…');
		await act(async () => answer(trial));
		await expect.poll(() => document.querySelectorAll('[data-tried]').length).toBe(3);
		expect(send.mock.calls.filter(([name]) => name === 'suggestions.tryRules')).toHaveLength(1);
	});

	it('begin with those in force, and are not tried while there are none', async () => {
		await openOptionsPage();
		expect(get('[data-try-rules]').hasAttribute('disabled')).toBe(true);
		await closeOptionsPage();
		const rules = { key: 'rules', value: [{ name: 'one' }], source: 'enforced', managed: true };
		await openOptionsPage({ 'settings.get': { ...sampleSettings, settings: [...sampleSettings.settings, rules] } });
		expect(get('#trial-rules')).toHaveProperty('value', '[\n  {\n    "name": "one"\n  }\n]');
		expect(get('[data-try-rules]').hasAttribute('disabled')).toBe(false);
	});

	it.each([
		['[{"name":', {}, 'This is no JSON'],
		['{}', { invalid: null, tried: [], unread: 0 }, 'This is no list of rules.'],
		['[]', undefined, 'did not answer'],
	])('that cannot be tried say why: %s', async (rules, answer, sentence) => {
		vi.spyOn(console, 'warn').mockReturnValue(undefined);
		await openOptionsPage((name) => {
			if (name !== 'suggestions.tryRules') return undefined;
			if (answer === undefined) throw new Error('gone');
			return answer;
		});
		await write(rules);
		await click('[data-try-rules]');
		await expect.poll(() => words('#trial-problem')).toContain(sentence);
		expect(get('#trial-rules').getAttribute('aria-invalid')).toBe('true');
		expect(document.querySelector('[data-trial]')).toBeNull();
	});

	it('that are wrong are named by their place, and the others are tried', async () => {
		await openOptionsPage({ 'suggestions.tryRules': { invalid: [0, 2], tried: [], unread: 0 } });
		await write('[1]');
		await click('[data-try-rules]');
		await expect.poll(() => words('[data-trial]')).toContain('Rule 1 is not valid');
		expect(words('[data-trial]')).toContain('Rule 3 is not valid');
		expect(words('[data-trial] .verdict')).toBe('There is no recent conversation to try them on.');
	});
});
