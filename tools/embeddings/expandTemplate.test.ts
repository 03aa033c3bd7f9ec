import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../suggest/random.ts';
import { drawSentences } from './drawSentences.ts';
import { expandTemplate } from './expandTemplate.ts';
import { readSlots, readThemes } from './readThemes.ts';

const slots = new Map([['thing', ['a box', '(red|blue) ink']]]);
const all = (template: string) => drawSentences(template, slots, createRandom(1), 60).sort();

describe('expandTemplate', () => {
	it('draws every choice, also inside others and in slots', () => {
		expect(all('send (|me (back|on)) <thing>, now')).toEqual(
			['', ' me back', ' me on']
				.flatMap((middle) => ['a box', 'blue ink', 'red ink'].map((thing) => `send${middle} ${thing}, now`))
				.sort(),
		);
	});

	it('says which template is not well-formed', () => {
		expect(() => expandTemplate('a (b|c', slots, createRandom(1))).toThrow('A bracket is not closed: a (b|c');
		expect(() => expandTemplate('a <box>', slots, createRandom(1))).toThrow('Nothing is listed for <box>');
	});
});

it('every template of every theme can be drawn from, and every topic has a name', () => {
	const folder = join(import.meta.dirname, 'sentences');
	const known = readSlots(folder);
	const topics = readThemes(folder);
	expect(topics.length).toBeGreaterThan(200);
	for (const { names, templates } of topics) {
		expect(
			names.every((name) => /^[a-z0-9 /&'-]+$/.test(name)),
			names.join(),
		).toBe(true);
		for (const template of templates) {
			for (const sentence of drawSentences(template, known, createRandom(2), 20)) {
				expect(sentence, template).toMatch(/^[a-z0-9# ,.?!'-]+$/);
			}
		}
	}
});
