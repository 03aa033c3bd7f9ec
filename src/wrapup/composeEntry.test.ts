import { describe, expect, it } from 'vitest';
import type { StoredWrapUp } from '../genesys/conversation.ts';
import type { Codes } from '../protocol/snapshot.ts';
import { composeEntry, type EntryParts } from './composeEntry.ts';
import type { IntentStage } from './intent.ts';
import { unknownWrapUp } from './lifecycle.ts';
import type { Outcome } from './outcome.ts';
import { aCommunication, anIntent } from './testing/samples.ts';
import type { WrapUp } from './wrapUp.ts';

const codes: Codes = {
	kind: 'ready',
	codes: [
		{ id: 'refund', name: 'Refund' },
		{ id: 'complaint', name: 'Complaint' },
	],
};
const stored = (codeId: string, more: Partial<StoredWrapUp> = {}): StoredWrapUp => ({
	codeId,
	name: null,
	notes: '',
	provisional: false,
	endedAt: 5000,
	...more,
});
const wrapUp = (more: Partial<WrapUp> = {}): WrapUp => ({
	...unknownWrapUp(aCommunication()),
	noticedAt: 1000,
	window: 'open',
	phase: { kind: 'wrapping' },
	...more,
});
const compose = (more: Partial<EntryParts> = {}) =>
	composeEntry({ wrapUp: wrapUp(), codes, suggestions: [], intent: null, phase: null, draft: '', ...more });
const chosen = (stage: IntentStage) => anIntent({ stage });
const ended = (outcome: Outcome) => chosen({ kind: 'ended', outcome, at: 6000 });
const elsewhere = (outcome: Extract<Outcome, { kind: 'missed' }>, more: Partial<WrapUp> = {}) =>
	wrapUp({ window: 'over', phase: { kind: 'missed', outcome, intentId: null, at: 6000 }, ...more });
const forced = wrapUp({ prompt: 'forcedTimeout', timeoutMilliseconds: 30_000 });

describe('a conflict as the panel sees it', () => {
	it('names the other code by the list, where the platform knows its id alone', () => {
		const found = { id: 'complaint', name: 'complaint' };
		const intent = chosen({ kind: 'conflict', found, foundAt: 4000, foundNotes: true });
		expect(compose({ intent }).progress).toMatchObject({
			kind: 'conflict',
			found: { id: 'complaint', name: 'Complaint' },
			foundAt: 4000,
			foundNotes: true,
		});
	});

	it('has no notes where an older version did not look for them', () => {
		const intent = chosen({ kind: 'conflict', found: { id: 'x', name: 'X' }, foundAt: null });
		expect(compose({ intent }).progress).toMatchObject({ found: { id: 'x', name: 'X' }, foundNotes: false });
	});
});

describe('a refusal that found another code', () => {
	const refused: Outcome = {
		kind: 'refused',
		reason: 'versionConflict',
		detail: null,
		correlationId: null,
		holds: { id: 'complaint', name: 'complaint' },
	};

	it('tells it by name, and it counts as seen by the next choice', () => {
		const entry = compose({ intent: ended(refused), wrapUp: wrapUp({ stored: stored('refund') }) });
		expect(entry.progress).toMatchObject({
			kind: 'choosing',
			previous: { outcome: { holds: { name: 'Complaint' } }, nothingOwed: false },
		});
		expect(entry.stored).toEqual({ id: 'complaint', name: 'Complaint' });
	});
});

describe('an applied choice', () => {
	it.each([
		[forced, { kind: 'applied' }, true],
		[forced, { kind: 'alreadyApplied' }, true],
		[{ ...forced, window: 'over' }, { kind: 'applied' }, false],
		[wrapUp(), { kind: 'applied' }, false],
		[forced, { kind: 'missed', reason: 'closed' }, false],
	] as const)('can be corrected only while a forced time runs (%#)', (given, outcome, correctable) => {
		expect(compose({ wrapUp: given, intent: ended(outcome) }).correctable).toBe(correctable);
	});

	it('is what the platform holds, until somebody has stored another one after it', () => {
		const intent = ended({ kind: 'applied' });
		const held = (one: StoredWrapUp | null) => compose({ intent, wrapUp: { ...forced, stored: one } }).stored;
		expect(held(null)).toMatchObject({ id: 'refund' });
		expect(held(stored('complaint', { endedAt: 5999 }))).toMatchObject({ id: 'refund' });
		expect(held(stored('complaint', { endedAt: 6001 }))).toEqual({ id: 'complaint', name: 'Complaint' });
	});

	it('has no notes left, but a missed one has', () => {
		expect(compose({ intent: ended({ kind: 'applied' }), wrapUp: forced, draft: 'n' }).notesLeft).toBe(false);
		expect(compose({ intent: ended({ kind: 'missed', reason: 'closed' }), draft: 'n' }).notesLeft).toBe(true);
		expect(compose({ intent: ended({ kind: 'missed', reason: 'closed' }) }).notesLeft).toBe(false);
	});
});

describe('a wrap-up that ended without a choice', () => {
	const skipped = { kind: 'missed', reason: 'skipped' } as const;
	const closed = { kind: 'missed', reason: 'closed' } as const;
	const timedOut = { kind: 'missed', reason: 'timedOut' } as const;

	it.each([
		['was skipped', elsewhere(skipped, { prompt: 'mandatory' }), true],
		['was left without a code where the queue asks for none', elsewhere(closed), true],
		['was left without a code where the queue asks for one', elsewhere(closed, { prompt: 'mandatory' }), false],
		['ran out of time', elsewhere(timedOut), false],
	])('owed nothing or not: it %s', (_, given, nothingOwed) => {
		expect(compose({ wrapUp: given }).progress).toMatchObject({ kind: 'ended', nothingOwed });
	});

	it('owed something to whoever chose a code', () => {
		expect(compose({ intent: ended(skipped) }).progress).toMatchObject({ kind: 'ended', nothingOwed: false });
	});

	it('has its notes left', () => {
		expect(compose({ wrapUp: elsewhere(timedOut), draft: 'n' }).notesLeft).toBe(true);
		expect(compose({ draft: 'n' }).notesLeft).toBe(false);
	});
});

describe('a code in mind', () => {
	it('is the agent’s last, else the draft’s at the platform, and never what is stored', () => {
		const draft = wrapUp({ stored: stored('complaint', { provisional: true }) });
		expect(compose({ wrapUp: draft })).toMatchObject({ tentative: { id: 'complaint' }, stored: null });
		expect(compose({ wrapUp: draft, tentativeCodeId: 'refund' }).tentative).toEqual({ id: 'refund', name: 'Refund' });
		expect(compose({ wrapUp: wrapUp({ stored: stored('complaint') }) }).tentative).toBeNull();
	});

	it('is none where it is no longer valid', () => {
		expect(compose({ tentativeCodeId: 'gone' }).tentative).toBeNull();
		expect(compose({ tentativeCodeId: 'refund', codes: { kind: 'loading' } }).tentative).toBeNull();
	});
});

describe('a conversation that goes on', () => {
	it('is told as such', () => {
		const talking = { provisional: 'saved', requestedWork: null } as const;
		expect(compose({ talking }).progress).toEqual({ kind: 'talking', ...talking });
	});

	it('is a campaign’s where the dialer placed it', () => {
		expect(compose({ wrapUp: wrapUp({ dialer: true }) }).dialer).toBe(true);
		expect(compose().dialer).toBe(false);
	});
});

describe('codes that policy speaks of', () => {
	const hidden = new Set(['complaint']);
	const advice = ['complaint', 'refund'].map((codeId) => ({
		codeId,
		confidence: 'likely' as const,
		probability: 0.5,
		reason: { kind: 'prior' as const, args: [] as const },
		more: [],
	}));

	it('stand in no list and among no suggestions where they are hidden, and keep their names', () => {
		const entry = compose({ hidden, suggestions: advice });
		expect(entry.codes).toEqual({ kind: 'ready', codes: [{ id: 'refund', name: 'Refund' }] });
		expect(entry.suggestions.map(({ id }) => id)).toEqual(['refund']);
		const found = { id: 'complaint', name: 'complaint' };
		const conflict = chosen({ kind: 'conflict', found, foundAt: 4000 });
		expect(compose({ hidden, intent: conflict }).progress).toMatchObject({ found: { name: 'Complaint' } });
	});

	it('are named on top in the order of the policy, and not at all without one', () => {
		expect(compose({ pinned: new Set(['refund', 'complaint']) }).pinned).toEqual(['refund', 'complaint']);
		expect(compose({ pinned: new Set() })).not.toHaveProperty('pinned');
	});
});

describe('a code chosen early', () => {
	it.each([
		['was removed on the platform', { armedCodeId: 'gone' }],
		['was in mind and was removed', { tentativeCodeId: 'gone' }],
		['is hidden by now', { armedCodeId: 'refund', hidden: new Set(['refund']) }],
	])('is said to be gone where it %s', (_, parts) => {
		expect(compose(parts)).toMatchObject({ earlyGone: true, tentative: null });
		expect(compose(parts)).not.toHaveProperty('armed');
	});

	it('is not said to be gone while it is there, while the codes are not, and once another one was chosen', () => {
		for (const parts of [
			{ armedCodeId: 'refund' },
			{ armedCodeId: 'gone', codes: { kind: 'loading' } as const },
			{ armedCodeId: 'gone', intent: chosen({ kind: 'held', until: 9000 }) },
			{},
		]) {
			expect(compose(parts)).not.toHaveProperty('earlyGone');
		}
	});
});
