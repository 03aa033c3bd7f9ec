// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { allMediums } from '../../src/genesys/medium.ts';
import type { OrderAnswer } from '../../src/protocol/messages.ts';
import type { Entry, Found, Progress, Reach, SignInProblem, Snapshot, Status } from '../../src/protocol/snapshot.ts';
import type { Reason } from '../../src/suggest/suggestion.ts';
import { missedReasons, refusedReasons } from '../../src/wrapup/intent.ts';
import type { Outcome, RefusedReason } from '../../src/wrapup/outcome.ts';
import { bracketing, unbracketedWords } from '../shared/testing/pseudoLocale.ts';
import type * as translators from '../shared/translatorFrom.ts';
import { atSampleNow } from './testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from './testing/openPanel.ts';
import { sampleEntry, sampleNow, sampleSnapshot } from './testing/sampleSnapshot.ts';

vi.mock('../shared/translatorFrom.ts', async (original) => {
	const { translatorFrom } = await original<typeof translators>();
	return { translatorFrom: (...from: Parameters<typeof translatorFrom>) => bracketing(translatorFrom(...from)) };
});

/** Names of this test are Greek, see `unbracketedWords`. */
const codes = ['Επιστροφή', 'Λογαριασμός', 'Διεύθυνση'].map((name, place) => ({ id: `c${place}`, name }));
const [first = { id: '', name: '' }, second = first] = codes;
const word = 'λέξη';

const reasons: readonly Reason[] = [
	{ kind: 'habitHere', args: [7, 9] },
	{ kind: 'habitQueue', args: [7, 9] },
	{ kind: 'habitAnywhere', args: [4, 20] },
	{ kind: 'onlyCode', args: [] },
	{ kind: 'notUsedYet', args: [] },
	{ kind: 'customerWrote', args: [word] },
	{ kind: 'agentWrote', args: [word] },
	{ kind: 'noteSays', args: [word] },
	{ kind: 'summarySays', args: [word] },
	{ kind: 'name', args: [] },
	{ kind: 'meaning', args: [] },
	{ kind: 'attribute', args: [word, '2'] },
	{ kind: 'queue', args: [] },
	{ kind: 'medium', args: [] },
	{ kind: 'direction', args: [] },
	{ kind: 'duration', args: [] },
	{ kind: 'hour', args: [] },
	{ kind: 'lastCode', args: [] },
	{ kind: 'correction', args: [word] },
	{ kind: 'copilot', args: [91] },
	{ kind: 'rule', args: [word] },
	{ kind: 'prior', args: [] },
];
const confidences = ['veryLikely', 'likely', 'maybe', 'unranked'] as const;

const entryOf = (changes: Partial<Entry>): Entry =>
	sampleEntry({
		queueName: 'Λογιστήριο',
		codes: { kind: 'ready', codes },
		suggestions: codes.map((code, place) => ({
			...code,
			confidence: confidences[place] ?? 'maybe',
			reason: { kind: 'rule', args: [word] },
			more: [],
		})),
		...changes,
	});
const snapshotOf = (entries: readonly Entry[], changes: Partial<Snapshot> = {}): Snapshot =>
	sampleSnapshot(entries, { agentName: 'Μαρία', ...changes });

const problems: readonly SignInProblem[] = [
	{ kind: 'cancelled' },
	{ kind: 'denied' },
	{ kind: 'unknownClient', region: word, clientId: word },
	{ kind: 'wrongRegion', configured: word, seen: word },
	{ kind: 'unreachable', host: word },
	{ kind: 'expired' },
	{ kind: 'otherOrganisation' },
	{ kind: 'failed', detail: word },
];
const reaches: readonly Reach[] = [{ kind: 'ok' }, { kind: 'offline' }, { kind: 'denied', detail: word }];
const statuses: readonly Status[] = [
	{ kind: 'starting' },
	{ kind: 'setUpNeeded', missing: ['region'] },
	{ kind: 'setUpNeeded', missing: ['clientId'] },
	{ kind: 'setUpNeeded', missing: ['region', 'clientId'] },
	{ kind: 'hostsNotGranted', origins: [`https://${word}/*`] },
	{ kind: 'signingIn' },
	{ kind: 'signedOut', problem: null, parked: 1, parkedUntil: sampleNow + 60_000 },
	{ kind: 'signedOut', problem: null, parked: 2, parkedUntil: sampleNow + 60_000 },
	...problems.map((problem): Status => ({ kind: 'signedOut', problem, parked: 0, parkedUntil: null })),
	...reaches.map((reach): Status => ({ kind: 'ready', reach })),
];

const outcomes: readonly Outcome[] = [
	{ kind: 'applied' },
	{ kind: 'alreadyApplied' },
	{ kind: 'withdrawn' },
	...missedReasons.map((reason): Outcome => ({ kind: 'missed', reason })),
	...refusedReasons.flatMap((reason): Outcome[] => [
		{ kind: 'refused', reason, detail: null, correlationId: null },
		{ kind: 'refused', reason, detail: word, correlationId: '3', holds: second },
	]),
];

const ended = outcomes.flatMap((outcome) =>
	[first, null].map((code) => ({ code, outcome, at: sampleNow - 1000, nothingOwed: code === null })),
);
const held = { intentId: 'i', code: first };
const endedWith = (outcome: Outcome) => ({ code: first, outcome, at: sampleNow - 1000, nothingOwed: false });
const refusedAs = (reason: RefusedReason): Outcome => ({ kind: 'refused', reason, detail: null, correlationId: null });
const onItsWay: readonly Progress[] = [
	{ kind: 'held', ...held, until: sampleNow + 2000 },
	{ kind: 'held', ...held, until: sampleNow },
	...(['reading', 'writing', 'confirming', 'waiting'] as const).flatMap((phase): Progress[] =>
		[null, sampleNow + 5000].map((retryAt) => ({ kind: 'sending', ...held, phase, retryAt })),
	),
	...[null, sampleNow - 1000, sampleNow - 600_000].map(
		(foundAt): Progress => ({ kind: 'conflict', ...held, found: second, foundAt, foundNotes: foundAt === null }),
	),
];
const talks = (['off', 'nothing', 'waiting', 'saved', 'failed'] as const).flatMap((provisional) =>
	(['none', 'asking', 'failed'] as const).map(
		(order): Progress => ({ kind: 'talking', provisional, requestedWork: { requested: order === 'none', order } }),
	),
);

const entries: readonly Entry[] = [
	...reasons.map((reason) => entryOf({ suggestions: [{ ...first, confidence: 'likely', reason, more: [reason] }] })),
	...allMediums.flatMap((medium) =>
		(['inbound', 'outbound', null] as const).map((direction) => entryOf({ medium, direction, queueName: null })),
	),
	entryOf({}),
	entryOf({ suggestions: [] }),
	entryOf({ suggestions: [], heldOut: true }),
	entryOf({
		suggestions: [{ id: 'gone', name: word, confidence: 'likely', reason: { kind: 'queue', args: [] }, more: [] }],
	}),
	entryOf({ codes: { kind: 'loading' } }),
	entryOf({ codes: { kind: 'failed', detail: word } }),
	entryOf({ codes: { kind: 'ready', codes: [] }, suggestions: [] }),
	entryOf({ stored: second, dialer: true, tentative: first, draft: word }),
	entryOf({ time: { kind: 'open', since: sampleNow - 65_000 } }),
	entryOf({ time: { kind: 'until', since: sampleNow - 65_000, until: sampleNow - 1, forced: true } }),
	...onItsWay.map((progress) => entryOf({ progress, draft: word })),
	...ended.map((choice) => entryOf({ progress: { kind: 'choosing', previous: choice } })),
	...ended.map((choice) =>
		entryOf({ progress: { kind: 'ended', ...choice }, correctable: true, notesLeft: true, draft: word }),
	),
];
/** What comes with choosing early, notes that are long or wanted, the end of the time, and codes set apart by policy. */
const particular: readonly Entry[] = [
	...(['armed', 'automatic'] as const).flatMap((by) => [
		entryOf({ progress: { kind: 'held', ...held, until: sampleNow + 7000, by } }),
		entryOf({
			progress: { kind: 'ended', code: first, outcome: { kind: 'applied' }, at: sampleNow, nothingOwed: false, by },
		}),
	]),
	entryOf({ time: { kind: 'until', since: sampleNow - 90_000, until: sampleNow + 20_000, forced: false } }),
	...[950, 9_500, 10_500].map((length) => entryOf({ draft: 'λ'.repeat(length) })),
	entryOf({ pinned: [second.id], earlyGone: true }),
	entryOf({ dialer: true, correctable: true, progress: { kind: 'ended', ...endedWith({ kind: 'applied' }) } }),
	entryOf({
		codes: { kind: 'ready', codes: [second] },
		progress: { kind: 'ended', ...endedWith(refusedAs('invalid')) },
	}),
];
const found: readonly Found[] = [
	'new',
	'listed',
	'talking',
	'nothing',
	'offline',
	'denied',
	'unanswered',
	'starting',
	'setUpNeeded',
	'hostsNotGranted',
	'signedOut',
	'signingIn',
];

const rejections: readonly Extract<OrderAnswer, { kind: 'rejected' }>['reason'][] = [
	'gone',
	'alreadyChosen',
	'unknownCode',
	'notesMissing',
	'tooLate',
	'notSignedIn',
	'noDesktop',
	'storage',
];

let panel: OpenPanel;
/** The unit that `Intl` writes beside a figure is no string of ours. */
const strays = () => unbracketedWords(document.body, ['[data-day="median"] dd']);

atSampleNow(() => panel);

describe('every word of the panel comes from the messages', () => {
	it('while nothing has been heard of the background, and when it is lost', async () => {
		panel = await openPanel(null);
		expect(panel.words()).toContain('⟦Starting…⟧');
		expect(strays()).toEqual([]);
		await panel.show(snapshotOf([entryOf({})]));
		panel.lost.value = true;
		await panel.show(snapshotOf([entryOf({})], { revision: 2 }));
		expect(strays()).toEqual([]);
	});

	it.each(statuses)('when it is %o', async (status) => {
		panel = await openPanel(snapshotOf([], { status, desktopSeen: false, drift: true, activeCount: 2 }));
		expect(panel.words()).toContain('⟦');
		expect(strays()).toEqual([]);
		await panel.show(snapshotOf([entryOf({})], { status, revision: 2 }));
		expect(strays()).toEqual([]);
	});

	it.each(found)('when asking by hand came to %s', async (came) => {
		panel = await openPanel(snapshotOf([]));
		await panel.show(snapshotOf([], { revision: 2, checked: { found: came, at: sampleNow } }));
		expect(strays()).toEqual([]);
	});

	it.each(entries.map((entry, place) => [place, entry] as const))('in wrap-up %i', async (_, entry) => {
		panel = await openPanel(snapshotOf([entry, { ...entryOf({}), key: 'entry-2' }]));
		expect(panel.words()).toContain('⟦');
		expect(strays()).toEqual([]);
	});

	it.each(particular.map((entry, place) => [place, entry] as const))('in particular wrap-up %i', async (_, entry) => {
		panel = await openPanel(snapshotOf([]));
		await panel.show(snapshotOf([entry], { revision: 2 }));
		expect(panel.words()).toContain('⟦');
		expect(strays()).toEqual([]);
	});

	it('where codes are chosen early, with what the organisation says, and the day so far', async () => {
		const progress: Progress = { kind: 'talking', provisional: 'off', requestedWork: null };
		const organisation = { supportUrl: `https://${word}`, update: { wanted: '2', present: '1' } };
		const day = { wrappedUp: 12, median: 9000, missed: 1 };
		panel = await openPanel(snapshotOf([], { organisation, day }));
		expect(panel.words()).toContain('⟦');
		expect(strays()).toEqual([]);
		await panel.show(snapshotOf([], { revision: 2, talking: [entryOf({ progress })], activeCount: 1 }));
		await panel.click('[data-arm]');
		expect(strays()).toEqual([]);
		await panel.show(snapshotOf([], { revision: 3, talking: [entryOf({ progress, armed: first })], activeCount: 1 }));
		expect(panel.get('[data-armed]').textContent).toContain('⟦');
		expect(strays()).toEqual([]);
	});

	it('when a code wants notes, and snippets are offered', async () => {
		const snippets = [{ name: word, text: word }];
		panel = await openPanel(snapshotOf([entryOf({ needsNotes: [first.id] })], { snippets }));
		await panel.click('[data-suggestion]');
		expect(panel.get('[data-notes-wanted]').textContent).toContain('⟦');
		expect(strays()).toEqual([]);
		panel.get('[data-notes]').focus();
		await panel.type('[data-notes]', '/');
		expect(strays()).toEqual([]);
	});

	it.each(talks)('while the conversation goes on, %o', async (progress) => {
		panel = await openPanel(snapshotOf([], { talking: [entryOf({ progress, tentative: first, draft: word })] }));
		expect(panel.words()).toContain('⟦Going on⟧');
		expect(strays()).toEqual([]);
	});

	it.each(rejections)('when an order is rejected as %s', async (reason) => {
		panel = await openPanel(snapshotOf([entryOf({})]));
		panel.orders.choose.mockResolvedValueOnce({ kind: 'rejected', reason });
		await panel.click('[data-suggestion]');
		expect(panel.orders.choose).toHaveBeenCalledOnce();
		expect(strays()).toEqual([]);
	});

	it.each(['επ', 'κανένα'])('when %s is searched for', async (query) => {
		panel = await openPanel(snapshotOf([entryOf({})]));
		panel.get('[data-search]').focus();
		await panel.type('[data-search]', query);
		expect(strays()).toEqual([]);
	});
});
