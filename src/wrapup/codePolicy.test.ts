import { describe, expect, it } from 'vitest';
import { codePolicy } from './codePolicy.ts';
import { unknownWrapUp } from './lifecycle.ts';
import { openDesk } from './testing/openDesk.ts';
import { httpFailed } from './testing/platformModel.ts';
import { aCommunication } from './testing/samples.ts';

const codes = ['Refund', 'Complaint', 'Sales'].map((name) => ({ id: name.toLowerCase(), name, description: null }));
const entry = (stored: string | null = null) => ({
	wrapUp: {
		...unknownWrapUp(aCommunication()),
		stored: stored === null ? null : { codeId: stored, name: null, notes: '', provisional: false, endedAt: 1 },
	},
	codes,
	codesFailure: null,
	requests: 0,
	dismissed: false,
});
const list = (...names: readonly string[]) => [{ queue: '', codes: names }];

describe('what policy says about codes', () => {
	it('pins in its own order, and not what it hides', () => {
		const { pinned, hidden } = codePolicy(
			{ pinnedCodes: list('Sales', 'Complaint', 'Refund'), hiddenCodes: list('Complaint') },
			entry(),
		);
		expect([...pinned]).toEqual(['sales', 'refund']);
		expect([...hidden]).toEqual(['complaint']);
	});

	it('hides no code that the platform holds', () => {
		expect([...codePolicy({ hiddenCodes: list('Complaint', 'Refund') }, entry('refund')).hidden]).toEqual([
			'complaint',
		]);
	});

	it('is nothing where the settings say nothing', () => {
		const { hidden, pinned, needsNotes } = codePolicy({}, entry());
		expect([hidden.size, pinned.size, needsNotes.size]).toEqual([0, 0, 0]);
	});
});

describe('the desk', () => {
	it('offers what policy leaves, with what it pins on top', async () => {
		const { owe, settings, entry: shown } = openDesk();
		Object.assign(settings, { hiddenCodes: list('Complaint'), pinnedCodes: list('Refund') });
		await owe('c1');
		expect(shown()).toMatchObject({ pinned: ['refund'] });
		expect(shown()?.codes).toMatchObject({ kind: 'ready', codes: [{ id: 'refund' }] });
	});

	it('reads the codes again when the platform does not accept one: it may be gone', async () => {
		const { owe, choose, platform, time, entry: shown } = openDesk();
		await owe('c1');
		const reads = () => platform.requests.filter((request) => request.endsWith('/wrapupcodes')).length;
		expect(reads()).toBe(1);
		platform.failures.set('post', httpFailed(400, 'missing.wrapup.code'));
		await choose('c1');
		await time.advance(10_000);
		expect(shown()?.progress).toMatchObject({
			kind: 'choosing',
			previous: { outcome: { kind: 'refused', reason: 'invalid' } },
		});
		expect(reads()).toBe(2);
	});
});
