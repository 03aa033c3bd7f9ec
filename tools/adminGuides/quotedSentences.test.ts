import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { asWritten, isFromMessage, quotedSentences } from './quotedSentences.ts';
import { readGuide, readGuides } from './readGuides.ts';

const sentences: readonly (readonly [key: string, message: string])[] = Object.entries(messages).map(
	([key, { message }]) => [key, message],
);

describe('words in typographic quotes', () => {
	it('are found over line breaks and with quotes inside', () => {
		expect(quotedSentences('a “b\n  c” and “d “…” e” f')).toEqual(['b c', 'd “…” e']);
		expect(() => quotedSentences('a “b')).toThrow('A quote is not closed: b');
		expect(() => quotedSentences('a” b')).toThrow('closed that was not opened');
	});

	it('are whole sentences of a message, and no part of one', () => {
		const message = 'Sign in to $PLACE$. Then choose “$CODE$”. Try again.';
		expect(asWritten(message)).toBe('Sign in to …. Then choose “…”. Try again.');
		for (const quoted of [asWritten(message), 'Sign in to ….', 'Then choose “…”.', 'Then choose “…”. Try again.']) {
			expect(isFromMessage(quoted, message), quoted).toBe(true);
		}
		for (const quoted of ['', 'Sign in', 'choose “…”.', 'Then choose', 'Sign in to ….  Then', 'again.']) {
			expect(isFromMessage(quoted, message), quoted).toBe(false);
		}
	});

	it.each(readGuides().map(({ path, text }) => [path, text] as const))('in %s are those of the product', (_, text) => {
		const strange = quotedSentences(text).filter(
			(quoted) => !sentences.some(([, message]) => isFromMessage(quoted, message)),
		);
		expect(strange).toEqual([]);
	});
});

/** Sentences by which the product says that something is wrong or missing, by their keys or how these begin. */
const troubles = new RegExp(
	`^(?:${[
		'setUp_(?:region|clientId|both)$',
		'hosts_(?:sentence|refused)$',
		'signInProblem_',
		'check_(?:listed|talking|nothing|offline|denied|unanswered)$',
		'(?:denied|offline|drift)_sentence$',
		'linkLost$',
		'suggestions_(?:none|heldOut)$',
		'codes_(?:failed|empty)$',
		'(?:provisional|work)_failed$',
		'sending_waiting',
		'conflict_sentence$',
		'outcome_(?:missed|refused)_',
		'rejected_',
		'orderLost$',
		'learner_(?:setAside|policyPack)$',
		'pack_(?!lost$)',
		'rules_invalid$',
		'trial_(?:notJson|noList|nothing|unreadOne)$',
		'packProblem_',
		'settingProblem_(?:enforced|proposed|user)$',
		'setting(?:Unknown$|Unreachable_)',
		'(?:options|journal)_failed$',
		'health_(?:noDesktop|unproven|drift|dropsChrome|dropsFirefox)$',
		'access_(?:failed|login_(?:unknownClient|silent|notAsked)|api_foreign|rightsUnread)$',
		'right_missing$',
		'organisation_update$',
		'(?:charts|export)_failed$',
	].join('|')})`,
);

/** Of the longer form of a message the guide needs only say once what to do. */
const titles = /_title(?:NoCode)?$|_versionConflictHolds$/;

describe('docs/admin/troubleshooting.md', () => {
	const quoted = quotedSentences(readGuide('troubleshooting.md'));
	const told = sentences.filter(([key]) => troubles.test(key) && !titles.test(key));

	it('knows the troubles of the product', () => {
		expect(told.length).toBeGreaterThan(60);
	});

	it.each(told)('has a line for %s', (_, message) => {
		expect(quoted.some((words) => isFromMessage(words, message))).toBe(true);
	});
});
