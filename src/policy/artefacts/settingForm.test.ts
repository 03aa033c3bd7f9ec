import { describe, expect, it } from 'vitest';
import { settingKeys } from '../resolveSettings.ts';
import { numberRange, settingForm } from './settingForm.ts';

describe('the form of a setting', () => {
	it.each([
		['trafficLayer', { kind: 'switch' }],
		['undoOnClose', { kind: 'choice', choices: ['commit', 'drop'] }],
		['rateBudget', { kind: 'whole', smallest: 30, largest: 300 }],
		['suggestionFloor', { kind: 'text' }],
		['clientId', { kind: 'text' }],
		['rules', { kind: 'json' }],
		['modelPack', { kind: 'json' }],
	] as const)('of %s', (key, form) => {
		expect(settingForm(key)).toEqual(form);
	});

	it('leaves the choice of nothing out, for which a policy is left alone', () => {
		const form = settingForm('crmHosts');
		expect(form.kind === 'choice' && form.choices).not.toContain('');
		expect(form.kind === 'choice' && form.choices).toContain('salesforce');
	});

	it('knows the range of every number', () => {
		expect(numberRange('suggestionFloor')).toEqual({ smallest: 0, largest: 0.9, whole: false });
		expect(numberRange('region')).toBeNull();
		expect(settingKeys.filter((key) => settingForm(key).kind === 'whole')).toContain('rateBudget');
	});
});
