import type { Code, Entry } from '../../../src/protocol/snapshot.ts';
import { manyReasons } from '../../faces/panelFaces.ts';
import type { PanelState } from '../galleryState.ts';
import { billing, chosen, foreign, galleryNow, panelState } from './galleryEntries.ts';

const knownIds = new Map(manyReasons.map(({ id, name }) => [name, id]));

/** Codes of these names; those that are suggested keep their ids. */
const codesNamed = (names: readonly string[]): Entry['codes'] => ({
	kind: 'ready',
	codes: names.map((name, place) => ({ id: knownIds.get(name) ?? `code-${place}`, name })),
});

const groups = ['Billing', 'Contract', 'Delivery', 'Technical', 'Complaint', 'Sales', 'Account', 'Returns'];
const matters = ['question', 'refund', 'change', 'cancelled', 'promised callback', 'escalated', 'solved', 'duplicate'];
const places = ['', 'north', 'south', 'east', 'west'];

/** The names of two hundred codes, grouped by a prefix as organisations do. */
export const twoHundredNames: readonly string[] = groups
	.flatMap((group) =>
		matters.flatMap((matter) => places.map((place) => `${group} – ${matter}${place === '' ? '' : ` (${place})`}`)),
	)
	.slice(0, 200);

const longNames = [
	'Customer asked about an invoice that was sent twice and paid once, promised a corrected one within five working days',
	'Rechnungskorrekturbestätigungsversandverzögerungsmeldung_2026_Q1',
];
const longNotes = [
	'Customer called twice this week about invoice 4711/0815; the second copy has the wrong VAT number.',
	'Promised a corrected invoice by Friday, by mail and by post, and a call back if accounts receivable says no.',
	'https://intranet.example/cases/2026/01/15/a-very-long-address-without-a-single-space-in-it/4711-0815',
].join('\n');

const rightToLeft: readonly Code[] = [
	{ id: 'r0', name: 'استرداد المبلغ' },
	{ id: 'r1', name: 'سؤال عن الفاتورة 4711 (Billing)' },
	{ id: 'r2', name: 'תלונה על משלוח' },
	{ id: 'r3', name: 'Address change – تغيير العنوان' },
];

/** Three wrap-ups at once: a call, an outbound callback that is not counted down, and one whose time is over. */
export const threeEntries: readonly Entry[] = [
	billing(),
	billing({
		key: 'entry-2',
		medium: 'callback',
		direction: 'outbound',
		queueName: 'Accounts receivable and collections',
		time: { kind: 'open', since: galleryNow - 260_000 },
	}),
	billing({
		key: 'entry-3',
		medium: 'email',
		queueName: null,
		time: { kind: 'until', since: galleryNow - 30_000, until: galleryNow + 8000, forced: false },
	}),
];

/** Wrap-ups that wait for the agent. */
export const waitingStates: readonly PanelState[] = [
	panelState('one', 'One wrap-up', '[data-suggestion="5"]', [billing()]),
	panelState('one-silent', 'No honest suggestion', '[data-search]', [billing({ suggestions: [] })]),
	panelState('one-loading', 'Codes are being read', '.loading', [
		billing({ suggestions: [], codes: { kind: 'loading' } }),
	]),
	panelState('codes-failed', 'Codes could not be read', '.card[data-tone="warning"]', [
		billing({ suggestions: [], codes: { kind: 'failed', detail: 'HTTP 503' } }),
	]),
	panelState('stored', 'Another code is stored already', '[data-stored]', [billing({ stored: foreign })]),
	panelState('armed-ready', 'A code in mind, the conversation is over', '[data-tentative]', [
		billing({ tentative: chosen }),
	]),
	panelState('searching', 'Searching', 'mark', [billing()], {
		steps: [{ kind: 'type', selector: '[data-search]', text: 'bil' }],
	}),
	panelState('search-nothing', 'Nothing found', '.picker .hint', [billing()], {
		steps: [{ kind: 'type', selector: '[data-search]', text: 'xyzzy' }],
	}),
	panelState('rejected', 'The order was rejected', '[data-notice] .card', [billing()], {
		answer: { kind: 'rejected', reason: 'unknownCode' },
		steps: [{ kind: 'click', selector: '[data-suggestion="1"]' }],
	}),
	panelState('three', 'Three wrap-ups', '[data-entry="entry-3"]', threeEntries),
	panelState('ten-codes', 'Ten codes', '[data-code-row]', [
		billing({ codes: codesNamed([...manyReasons.map(({ name }) => name), ...twoHundredNames.slice(0, 5)]) }),
	]),
	panelState('two-hundred-codes', 'Two hundred codes', '[data-code-row]', [
		billing({ codes: codesNamed([...manyReasons.map(({ name }) => name), ...twoHundredNames].slice(0, 200)) }),
	]),
	panelState('long-names', 'Very long code names and notes', '[data-notes]', [
		billing({
			queueName: 'Accounts receivable, collections and customer retention – second level support (nights)',
			draft: longNotes,
			codes: codesNamed([...longNames, ...manyReasons.map(({ name }) => name)]),
			suggestions: manyReasons.map((suggestion, place) => {
				const name = longNames[place];
				return name === undefined ? suggestion : { ...suggestion, id: `code-${place}`, name };
			}),
		}),
	]),
	panelState('time-nearly-out', 'Time is nearly out', '[data-time="urgent"]', [
		billing({ time: { kind: 'until', since: galleryNow - 52_000, until: galleryNow + 8000, forced: false } }),
	]),
	panelState('time-out', 'The time is out', '[data-time="over"]', [
		billing({ time: { kind: 'until', since: galleryNow - 60_000, until: galleryNow - 1, forced: false } }),
	]),
	panelState('forced-time-box', 'Forced time-box', '.entry-forced', [
		billing({ time: { kind: 'until', since: galleryNow - 18_000, until: galleryNow + 42_000, forced: true } }),
	]),
	panelState('right-to-left', 'Right-to-left text in the data', '[data-suggestion]', [
		billing({
			queueName: 'خدمة العملاء',
			draft: 'وعدنا العميل بإعادة المبلغ خلال 5 أيام',
			codes: { kind: 'ready', codes: rightToLeft },
			suggestions: manyReasons.slice(0, 3).map((suggestion, place) => ({ ...suggestion, ...rightToLeft[place] })),
		}),
	]),
];
