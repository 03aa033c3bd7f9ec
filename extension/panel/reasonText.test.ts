import { expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Reason, ReasonKind } from '../../src/suggest/suggestion.ts';
import { speakWith } from '../shared/text.ts';
import { translatorFrom } from '../shared/translatorFrom.ts';
import { reasonText } from './reasonText.ts';

/** What the panel says for each kind of reason. */
const sentences: { readonly [Kind in ReasonKind]: readonly [Extract<Reason, { kind: Kind }>['args'], string] } = {
	habitHere: [[7, 9], 'Your choice in 7 of 9 here'],
	habitQueue: [[7, 9], 'Chosen in 7 of 9 here'],
	habitAnywhere: [[4, 20], 'Chosen in 4 of 20 overall'],
	onlyCode: [[], 'The only code for this conversation'],
	notUsedYet: [[], 'Not used by you yet'],
	customerWrote: [['refund'], 'Customer wrote “refund”'],
	agentWrote: [['refund'], 'Agent wrote “refund”'],
	noteSays: [['refund'], 'Your notes say “refund”'],
	summarySays: [['refund'], 'Summary says “refund”'],
	name: [[], 'Its name came up'],
	meaning: [[], 'Fits what was written'],
	attribute: [['menu', '2'], 'menu: 2'],
	queue: [[], 'Usual in this queue'],
	medium: [[], 'Usual for this medium'],
	direction: [[], 'Usual for this direction'],
	duration: [[], 'Usual for this length'],
	hour: [[], 'Usual at this hour'],
	lastCode: [[], 'Usual after your last code'],
	correction: [['Refund'], 'You preferred it to “Refund”'],
	copilot: [[91], 'Copilot: 91%'],
	rule: [['IVR choice 2'], 'Rule: IVR choice 2'],
	prior: [[], 'Usual here for all agents'],
};

it.each(Object.entries(sentences))('says for %s what is so', (kind, [args, sentence]) => {
	speakWith(translatorFrom(messages));
	expect(reasonText({ kind, args } as Reason)).toBe(sentence);
});
