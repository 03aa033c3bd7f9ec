import { describe, expect, it } from 'vitest';
import { settingTexts } from '../../src/policy/settingTexts.ts';
import { redactedValue } from './redactedValue.ts';

describe('a value in a report', () => {
	it.each([
		['undoSeconds', 3, 3],
		['trafficLayer', true, true],
		['modelPack', null, null],
		['region', 'eu-central-1', 'eu-central-1'],
		['minimumVersion', '1.2.3', '1.2.3'],
		['logLevel', 'debug', 'debug'],
		['crmHosts', 'zendesk', 'zendesk'],
		['apiBase', '', ''],
		['suggestionSources', ['queue', 'notes'], ['queue', 'notes']],
		['disabledFeatures', ['pill'], ['pill']],
		['autoApply', { enabled: true, minConfidence: 0.9 }, { enabled: true, minConfidence: 0.9 }],
	])('of %s is told: %j', (key, value, told) => {
		expect(redactedValue(key, value)).toEqual(told);
	});

	it.each([
		['clientId', 'secret', '(set)'],
		['orgId', 'secret', '(set)'],
		['apiBase', 'https://secret.example', '(set)'],
		['supportUrl', 'https://secret.example', '(set)'],
		['rules', [{ name: 'secret' }], { entries: 1 }],
		['snippets', [{ name: 'secret', text: 'secret' }], { entries: 1 }],
		['pinnedCodes', [{ queue: 'secret', codes: [] }], { entries: 1 }],
		['modelPack', { format: 'secret' }, '(set)'],
		['secret', 'secret', '(unknown)'],
	])('of %s is not told', (key, value, told) => {
		expect(redactedValue(key, value)).toEqual(told);
	});

	it('holds nothing that somebody wrote, whatever the setting', () => {
		const told = Object.entries(settingTexts).map(([key, { example }]) => redactedValue(key, example));
		expect(JSON.stringify(told)).not.toMatch(/https?:|0000|Billing|Refund|Called|Menu/);
	});
});
