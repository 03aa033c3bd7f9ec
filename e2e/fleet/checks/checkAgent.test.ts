import { describe, expect, it } from 'vitest';
import { checkAgent } from './checkAgent.ts';
import type { Evidence } from './evidence.ts';
import {
	aChoice,
	aLine,
	anIntent,
	change,
	evidenceOfOne,
	read,
	request,
	sample,
	stores,
	write,
} from './testing/evidenceOfOne.ts';

/** What the checks find in the sample, changed like this. */
const kindsIn = (more: Partial<Evidence>) => [...new Set(checkAgent(evidenceOfOne(more)).map(({ kind }) => kind))];

const missed = { kind: 'missed', reason: 'closed' } as const;
const refused = { kind: 'refused', reason: 'neverApplied', detail: null, correlationId: null } as const;
const begun = change(5000, 'afterCallWorkStarted');

describe('checkAgent', () => {
	it('finds nothing in a wrap-up that went as it should', () => {
		expect(checkAgent(evidenceOfOne())).toEqual([]);
	});

	it('finds a choice that was taken and never lay on the disk', () => {
		expect(kindsIn({ intents: [], journal: [] })).toEqual(['lostIntent']);
	});

	it('finds an intent without an outcome, and one with two', () => {
		expect(kindsIn({ intents: [anIntent(undefined, { ends: [] })], journal: [] })).toEqual(['lostIntent']);
		const ends = [
			{ outcome: { kind: 'applied' }, at: 13_000 },
			{ outcome: { kind: 'withdrawn' }, at: 14_000 },
		] as const;
		expect(kindsIn({ intents: [anIntent(undefined, { ends: [...ends] })] })).toContain('lostIntent');
	});

	it('finds an intent that nobody chose', () => {
		const other = anIntent(undefined, { id: 'other' });
		expect(kindsIn({ intents: [anIntent(), other], journal: [aLine(), aLine('applied', { id: 'other' })] })).toContain(
			'lostIntent',
		);
	});

	it('finds an applied that the platform never held, or held with other notes', () => {
		expect(kindsIn({ truth: [begun] })).toEqual(['falseApplied']);
		expect(kindsIn({ truth: [begun, stores(12_400, 'desktop', sample.code, 'other')] })).toEqual(['falseApplied']);
		expect(kindsIn({ truth: [begun, stores(14_000, 'afterword')] })).toEqual(['falseApplied']);
	});

	it('finds an applied that we ourselves replaced, and lets others replace it', () => {
		const after = [begun, stores(12_400, 'afterword')];
		expect(kindsIn({ truth: [...after, stores(20_000, 'afterword', 'complaint', '')] })).toContain('falseApplied');
		expect(kindsIn({ truth: [...after, stores(20_000, 'supervisor', 'complaint', '')] })).toEqual([]);
	});

	it('finds an effect of what was told as not applied', () => {
		expect(kindsIn({ intents: [anIntent(refused)], journal: [aLine('refused', { reason: 'neverApplied' })] })).toEqual([
			'falseEnd',
		]);
	});

	it('finds a wrap-up that nobody ordered there', () => {
		const stray = stores(12_500, 'afterword', 'complaint', '');
		expect(
			kindsIn({ truth: [...evidenceOfOne().truth, { ...stray, detail: { ...stray.detail, communication: 'm2' } }] }),
		).toEqual(['strayWrapUp']);
	});

	it('finds a write with the token of somebody else', () => {
		expect(kindsIn({ network: [read(12_100), { ...write(12_200), userId: 'ben' }] })).toEqual(['strayWrapUp']);
	});

	describe('of a code that somebody else stored', () => {
		const foreign = (at: number) => [begun, stores(at, 'supervisor', 'complaint', ''), stores(12_400, 'afterword')];

		it('finds that it was overwritten although the read showed it', () => {
			expect(kindsIn({ truth: foreign(11_000) })).toEqual(['overwroteForeign']);
		});

		it('finds that it was overwritten without any read, or by one that was long ago', () => {
			expect(kindsIn({ truth: foreign(11_000), network: [write(12_200)] })).toEqual(['overwroteForeign']);
			expect(kindsIn({ truth: foreign(9000), network: [read(2000), write(12_200)] })).toEqual(['overwroteForeign']);
		});

		it('lets it be replaced when the agent knew it, or no read could show it', () => {
			expect(kindsIn({ truth: foreign(11_000), choices: [aChoice({ known: new Set(['complaint']) })] })).toEqual([]);
			expect(kindsIn({ truth: foreign(12_150) })).toEqual([]);
		});

		it('takes no such excuse from a write that is locked by version', () => {
			const line = request(12_200, 'PATCH', '/api/v2/conversations/c1', JSON.stringify({ code: sample.code }));
			const network = [read(12_100), { ...line, ifMatch: '"4"' }];
			expect(kindsIn({ truth: foreign(12_150), network, dialect: 'versioned' })).toEqual(['overwroteForeign']);
		});
	});

	it('finds a second effect that a read would have shown, and without faults any', () => {
		const truth = [begun, stores(12_400, 'afterword'), stores(15_000, 'afterword')];
		const seen = [read(12_100), write(12_200), read(14_500), write(14_700)];
		expect(kindsIn({ truth, network: seen, faulty: true })).toEqual(['secondEffect']);
		const unseen = [read(12_100), write(12_200), read(12_300), write(12_390)];
		const landed = [begun, stores(12_400, 'afterword'), stores(12_450, 'afterword')];
		expect(kindsIn({ truth: landed, network: unseen, faulty: true })).toEqual([]);
		expect(kindsIn({ truth: landed, network: unseen })).toEqual(['secondEffect']);
	});

	it('finds more requests in a minute than the policy allows', () => {
		const network = [...Array.from({ length: 5 }, (_, place) => read(place * 100)), read(12_100), write(12_200)];
		expect(kindsIn({ network, rateBudget: 6 })).toEqual(['overRate']);
		expect(kindsIn({ network, rateBudget: 7 })).toEqual([]);
	});

	describe('of a wrap-up that was told as missed', () => {
		const told = { intents: [anIntent(missed)], journal: [aLine('missed', { reason: 'closed' })], network: [] };

		it('finds that its window was open', () => {
			expect(kindsIn({ ...told, truth: [begun] })).toEqual(['falseMissed']);
		});

		it('finds that it could have been sent in time', () => {
			const truth = [begun, change(22_000, 'afterCallWorkEnded', { state: 'complete', by: 'timeout' })];
			const late = { ...told, intents: [anIntent(missed, { ends: [{ outcome: missed, at: 23_000 }] })] };
			expect(kindsIn({ ...late, truth })).toEqual(['falseMissed']);
			const outage = { from: 10_000, until: 23_000, what: 'outage' };
			expect(kindsIn({ ...late, truth, obstacles: [outage] })).toEqual([]);
		});
	});

	it('finds an end without a line in the journal, with another one, and with two', () => {
		expect(kindsIn({ journal: [] })).toEqual(['journal']);
		expect(kindsIn({ journal: [aLine('withdrawn')] })).toEqual(['journal']);
		expect(kindsIn({ journal: [aLine('applied'), aLine('refused')] })).toEqual(['journal']);
		expect(kindsIn({ journal: [aLine(), aLine()] })).toEqual([]);
	});

	it('finds a journal line about a wrap-up that never was', () => {
		const invented = aLine('alreadyApplied', { id: 'c9/p9/m9', conversationId: 'c9' });
		expect(kindsIn({ journal: [aLine(), invented] })).toEqual(['journal']);
	});

	it('finds notes that were left behind', () => {
		expect(kindsIn({ residue: '[{"notes":"remark 1"}]' })).toEqual(['notesLeft']);
	});
});
