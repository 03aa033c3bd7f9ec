import { describe, expect, it } from 'vitest';
import { wordsIn, wordsInName } from './wordsIn.ts';

describe('words', () => {
	it.each([
		['I can’t log in!', ['i', 'can', 't', 'log', 'in']],
		['Straße gesperrt', ['straße', 'gesperrt']],
		['réclamation n° 12', ['réclamation', 'n', '##']],
		['devolução já', ['devolução', 'já']],
		['¿Dónde está?', ['dónde', 'está']],
		['返金', ['返金']],
		['荷物が届く', ['荷物', '物が', 'が届', '届く']],
		['iPhoneが壊れた', ['iphone', 'が壊', '壊れ', 'れた']],
		['ｶｰﾄﾞ', ['カー', 'ード']],
	])('of %s', (text, words) => {
		expect(wordsIn(text)).toEqual(words);
	});

	it('hide numbers', () => {
		expect(wordsIn('card 4111 1111 1111 1111')).toEqual(['card', '####', '####', '####', '####']);
		expect(wordsIn('0049123456789')).toEqual(['####']);
	});

	it('stop after six hundred', () => {
		expect(wordsIn('word '.repeat(900))).toHaveLength(600);
	});

	it('of names are told apart where they are glued', () => {
		expect(wordsInName('billing/cardArrival_late')).toEqual(['billing', 'card', 'arrival', 'late']);
	});
});
