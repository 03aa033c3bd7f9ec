import { beforeAll, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { speakWith } from '../shared/text.ts';
import { translatorFrom } from '../shared/translatorFrom.ts';
import { snippetText } from './snippetText.ts';
import { sampleEntry } from './testing/sampleSnapshot.ts';

beforeAll(() => speakWith(translatorFrom(messages)));

const fill = (snippet: string, agentName: string | null = 'Mara Weiss') =>
	snippetText(snippet, { entry: sampleEntry(), agentName, now: new Date(2026, 0, 15, 9, 5).getTime() });

it.each([
	['{queue}, { Medium }', 'Billing, Incoming call'],
	['{date} {time}', 'Jan 15, 2026 9:05 AM'],
	['{agent}', 'Mara Weiss'],
	['no placeholder', 'no placeholder'],
	['{unknown} {queue}', '{unknown} Billing'],
])('fills %s', (snippet, expected) => {
	expect(fill(snippet).value.replaceAll('\u202f', ' ')).toBe(expected);
});

it.each([
	['Refund of {amount} for {queue}', '{amount}'],
	['From {queue} on ___ at ___', '___'],
	['By {agent}', '{agent}', null],
	['All known: {queue}', ''],
] as const)('writing goes on in %s at "%s"', (snippet, marked, ...agent) => {
	const { value, start, end } = fill(snippet, ...agent);
	expect(value.slice(start, end)).toBe(marked);
	if (marked === '') expect(start).toBe(value.length);
});
