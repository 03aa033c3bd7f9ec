import * as v from 'valibot';

/** Attributes of one participant, as far as they are read. */
export type ReadAttributes = {
	/** A campaign's dialer placed the conversation. */
	readonly dialer: boolean;
	/** Those that say of what kind a conversation is, by name. */
	readonly kinds: Readonly<Record<string, string>>;
};

/** Most attributes that are read of one participant. Flows may set hundreds, for screens and data actions. */
const most = 40;

/** Longest name and value, in characters. What is longer is a text or a record, and no kind. */
const longest = 60;

/** Where the dialer leaves its campaign. The attribute is in no definition. */
const campaign = 'dialerCampaignId';

/** Digits in a row, an address or a key: the value names a person or a record, and not a kind of conversation. */
const naming = /\d{4}|@|:\/\/|[0-9a-f]{8}-[0-9a-f]{4}/i;

/** Words in the name of an attribute that keeps who the customer is, or how to reach them. */
const personal = new Set(
	'email mail phone mobile telephone address street zip postcode birth birthday birthdate ssn iban pin password token secret ani dnis uuid guid id number nr'.split(
		' ',
	),
);

/** Before the word `name`, these make it a person's: a product's name is a kind, a caller's is not. */
const people = new Set([
	'',
	'first',
	'last',
	'full',
	'sur',
	'family',
	'given',
	'user',
	'customer',
	'caller',
	'contact',
]);

/** The words of a name, lower case: `customerFirstName` and `customer_first_name` have the same. */
function wordsOf(name: string): readonly string[] {
	const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2');
	return spaced.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

function isPersonal(name: string): boolean {
	const words = wordsOf(name);
	return words.some((word, place) => personal.has(word) || (word === 'name' && people.has(words[place - 1] ?? '')));
}

/**
 * Whether an attribute says of what kind a conversation is, as a choice in the voice menu does. Whatever may say who the
 * customer is does not: it is of no use to a suggestion, and stays behind.
 */
function isKind(name: string, value: string): boolean {
	const fits = name.length <= longest && value.length <= longest && value.trim() !== '';
	return fits && !isPersonal(name) && !naming.test(value);
}

/**
 * `Participant.attributes`, which whoever builds the flows fills as they like: kinds are kept, at most 40, and everything
 * that may name the customer is dropped with the answer. Anything unreadable is no attribute.
 */
export const attributesSchema = v.pipe(
	v.fallback(v.record(v.string(), v.unknown()), {}),
	v.transform((all): ReadAttributes => {
		const kinds = Object.entries(all)
			.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
			.filter(([name, value]) => isKind(name, value))
			.slice(0, most);
		return { dialer: all[campaign] != null, kinds: Object.fromEntries(kinds) };
	}),
);
