import { beforeEach, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { MissedReason, Outcome, RefusedReason } from '../../src/wrapup/outcome.ts';
import { speakWith } from '../shared/text.ts';
import { translatorFrom } from '../shared/translatorFrom.ts';
import { outcomeText } from './outcomeText.ts';

const code = { id: 'c0', name: 'Refund' };
const missed = Object.keys({ timedOut: 0, skipped: 0, closed: 0, deadline: 0 } satisfies Record<MissedReason, 0>);
const refused = Object.keys({
	permission: 0,
	scope: 0,
	foreign: 0,
	notFound: 0,
	invalid: 0,
	versionConflict: 0,
	neverApplied: 0,
	signedOut: 0,
	platformDown: 0,
} satisfies Record<RefusedReason, 0>);
const failures = [
	...missed.map((reason) => ({ kind: 'missed', reason }) as Outcome),
	...refused.map((reason) => ({ kind: 'refused', reason, detail: null, correlationId: null }) as Outcome),
];

const words = (outcome: Outcome, chosen: typeof code | null = code, nothingOwed = false) =>
	outcomeText({ outcome, code: chosen, at: 0, nothingOwed });

describe('words for an outcome', () => {
	beforeEach(() => speakWith(translatorFrom(messages)));

	it('say that it was applied only when the platform confirmed it', () => {
		expect(words({ kind: 'applied' })).toEqual({
			tone: 'good',
			title: 'Applied: Refund',
			sentence: 'Genesys Cloud confirmed it.',
		});
		for (const outcome of [...failures, { kind: 'withdrawn' } as const]) {
			const { tone, title, sentence } = words(outcome);
			expect(tone).not.toBe('good');
			expect(`${title} ${sentence}`.replace('Not applied: ', '')).not.toMatch(/\bapplied\b/i);
		}
	});

	it('differ for every reason, and are a whole sentence each', () => {
		const sentences = failures.map((outcome) => words(outcome).sentence);
		expect(new Set(sentences).size).toBe(failures.length);
		for (const sentence of sentences) {
			expect(sentence).toMatch(/^[A-Z].{30,}\.$/);
		}
	});

	it('name what the platform named', () => {
		const outcome = { kind: 'refused', reason: 'permission', detail: 'a:b:c', correlationId: null } as const;
		expect(words(outcome).sentence).toContain('a:b:c');
	});

	it('name what the platform holds after a conflict that could not be settled', () => {
		const outcome = { kind: 'refused', reason: 'versionConflict', detail: null, correlationId: null } as const;
		const { sentence } = words({ ...outcome, holds: { id: 'c1', name: 'Disputed' } });
		expect(sentence).toContain('Genesys Cloud now holds “Disputed”');
		expect(words(outcome).sentence).not.toContain('“');
	});

	it('raise no alarm where no code was owed', () => {
		const outcome = { kind: 'missed', reason: 'skipped' } as const;
		expect(words(outcome, null, true)).toMatchObject({ tone: 'calm', title: 'No code needed' });
		expect(words(outcome, code, false)).toMatchObject({ tone: 'warning', title: 'Missed' });
	});

	it('do without a code where there was none', () => {
		const outcome = { kind: 'refused', reason: 'foreign', detail: null, correlationId: null } as const;
		expect(words(outcome, null).title).toBe('Not applied');
	});
});
