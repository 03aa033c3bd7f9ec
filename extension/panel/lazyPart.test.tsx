// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Code, Entry, Snapshot } from '../../src/protocol/snapshot.ts';
import { partsState } from './lazyPart.tsx';
import { needsParts } from './paintable.ts';
import { type OpenPanel, openPanel } from './testing/openPanel.ts';
import { sampleCodes, sampleEntry, sampleNow, sampleSnapshot } from './testing/sampleSnapshot.ts';

const code = sampleCodes[0] as Code;
const held = sampleEntry({ progress: { kind: 'held', intentId: 'i', code, until: sampleNow + 2000 } });
let panel: OpenPanel;
const loaded = async () => {
	await vi.waitFor(() => expect(partsState.value.kind).toBe('loaded'));
};
/** Opens the panel as it is in its first moment. */
const openBare = async (snapshot: Snapshot | null): Promise<void> => {
	panel = await openPanel(null);
	partsState.value = { kind: 'absent' };
	await panel.show(snapshot ?? sampleSnapshot());
};

beforeEach(() => {
	vi.useFakeTimers({ now: sampleNow, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
	await panel.close();
	vi.useRealTimers();
});

describe('the parts that come later', () => {
	it('are not waited for by a wrap-up that asks for its code, which looks the same without them', async () => {
		const entries: readonly Partial<Entry>[] = [
			{},
			{ suggestions: [] },
			{ suggestions: [], heldOut: true },
			{ stored: code, dialer: true, draft: 'notes' },
			{ codes: { kind: 'loading' }, suggestions: [] },
			{ codes: { kind: 'ready', codes: [] }, suggestions: [] },
			{ time: { kind: 'until', since: sampleNow, until: sampleNow + 5000, forced: true } },
			{ medium: 'message', direction: null, queueName: null, time: { kind: 'open', since: sampleNow } },
		];
		for (const changes of entries) {
			await openBare(sampleSnapshot([sampleEntry(changes), sampleEntry({ ...changes, key: 'entry-2' })]));
			const main = panel.get('main');
			/** All but what lies over the head of a wrap-up without taking room there. */
			const flow = () => main.innerHTML.replaceAll(/<div class="entry-actions">.*?<\/div>/g, '');
			const before = flow();
			expect(before).toContain('data-entry="entry-2"');
			expect(partsState.value.kind).toBe('absent');
			await act(async () => {
				partsState.value = { kind: 'loaded', parts: await import('./laterParts.ts') };
			});
			expect(flow()).toBe(before);
			expect(panel.get('[role="status"]').textContent).toContain('New wrap-up');
			await panel.close();
		}
	});

	it('are waited for by a snapshot that shows one, while what was painted stays', async () => {
		await openBare(sampleSnapshot([sampleEntry()]));
		const before = panel.get('main').innerHTML;
		await panel.show(sampleSnapshot([held]));
		expect(panel.get('main').innerHTML).toBe(before);
		await act(loaded);
		expect(panel.get('[data-undo]').textContent).toContain('Refund');
	});

	it('are asked for by the first snapshot that needs them, and the newest one is painted', async () => {
		await openBare(sampleSnapshot([], { status: { kind: 'signedOut', problem: null, parked: 0, parkedUntil: null } }));
		expect(panel.all('.starting')).toHaveLength(1);
		await panel.show(sampleSnapshot([], { status: { kind: 'signingIn' } }));
		await act(loaded);
		expect(panel.get('.panel').dataset['status']).toBe('signingIn');
		expect(panel.all('.stage')).toHaveLength(1);
	});

	it('say in words that they could not be loaded, and hold nothing back', async () => {
		await openBare(sampleSnapshot([sampleEntry()]));
		await act(async () => {
			partsState.value = { kind: 'failed' };
		});
		await panel.show(sampleSnapshot([held]));
		expect(panel.get('[data-entry]').textContent).toContain('could not be loaded');
		expect(panel.get('[data-progress="held"]').dataset['entry']).toBe('entry-1');
	});
});

describe('needsParts', () => {
	const ready = { kind: 'ready', reach: { kind: 'ok' } } as const;
	it.each<[boolean, string, Snapshot]>([
		[false, 'starting', sampleSnapshot([], { status: { kind: 'starting' } })],
		[true, 'signing in', sampleSnapshot([], { status: { kind: 'signingIn' } })],
		[true, 'offline', sampleSnapshot([sampleEntry()], { status: { ...ready, reach: { kind: 'offline' } } })],
		[true, 'drift', sampleSnapshot([sampleEntry()], { drift: true })],
		[true, 'nothing to do', sampleSnapshot()],
		[false, 'a wrap-up', sampleSnapshot([sampleEntry()])],
		[true, 'a code in mind', sampleSnapshot([sampleEntry({ tentative: code })])],
		[true, 'codes that failed', sampleSnapshot([sampleEntry({ codes: { kind: 'failed', detail: '' } })])],
		[true, 'a choice under way beside a wrap-up', sampleSnapshot([sampleEntry(), held])],
		[
			true,
			'a choice that came to nothing',
			sampleSnapshot([
				sampleEntry({
					progress: {
						kind: 'choosing',
						previous: { code, outcome: { kind: 'withdrawn' }, at: 0, nothingOwed: false },
					},
				}),
			]),
		],
		[true, 'a conversation that goes on', sampleSnapshot([sampleEntry()], { talking: [sampleEntry()] })],
	])('is %s for %s', (expected, _, snapshot) => {
		expect(needsParts(snapshot)).toBe(expected);
	});
});

describe('what is painted', () => {
	it('is kept by nothing once the parts are there', async () => {
		panel = await openPanel(null);
		const { paintable } = await import('./paintable.ts');
		const snapshot = signal<Snapshot | null>(null);
		const painted = paintable(snapshot);
		for (const next of [sampleSnapshot([held]), null, sampleSnapshot()]) {
			snapshot.value = next;
			expect(painted.value).toBe(next);
		}
	});
});
