// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Found, Snapshot } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleEntry, sampleSnapshot } from '../testing/sampleSnapshot.ts';

let panel: OpenPanel;
const answered = (found: Found, at = 1, changes: Partial<Snapshot> = {}) =>
	sampleSnapshot([], { checked: { found, at }, ...changes });
const answer = () => panel.get('[data-answer]').textContent;

atSampleNow(() => panel);

describe('the agent who misses a conversation', () => {
	it('asks with one button, is told that it takes a moment, and then what was found', async () => {
		panel = await openPanel(sampleSnapshot());
		expect(panel.get('[data-check]').textContent).toBe('This conversation');
		await panel.click('[data-check]');
		expect(panel.orders.check).toHaveBeenCalledOnce();
		expect(answer()).toContain('Asking Genesys Cloud');
		await panel.show(answered('nothing'));
		expect(answer()).toContain('no conversation that waits for a code');
		await panel.click('[data-answer] button');
		expect(panel.all('[data-answer]')).toHaveLength(0);
	});

	it.each<[Found, string]>([
		['listed', 'nothing that is not in the list'],
		['talking', 'still goes on'],
		['offline', 'does not answer'],
		['denied', 'refused'],
		['unanswered', 'Try again'],
		['starting', 'still starting'],
		['setUpNeeded', 'set up'],
		['hostsNotGranted', 'allow access'],
		['signedOut', 'sign in'],
		['signingIn', 'signed in'],
	])('has a sentence for "%s", which is no alarm', async (found, words) => {
		panel = await openPanel(sampleSnapshot());
		await panel.show(answered(found));
		expect(answer()).toContain(words);
		expect(panel.get('[role="alert"]').textContent).toBe('');
	});

	it('is told by the wrap-up itself when one is found', async () => {
		panel = await openPanel(sampleSnapshot());
		await panel.click('[data-check]');
		await panel.show(sampleSnapshot([sampleEntry()], { checked: { found: 'new', at: 1 } }));
		expect(panel.all('[data-entry]')).toHaveLength(1);
		expect(panel.all('[data-answer]')).toHaveLength(0);
	});

	it('is told the same again when asking again, and not when a snapshot repeats the answer', async () => {
		panel = await openPanel(answered('nothing', 1));
		await panel.click('[data-answer] button');
		await panel.show(answered('nothing', 1, { revision: 2 }));
		expect(panel.all('[data-answer]')).toHaveLength(0);
		await panel.show(answered('nothing', 2));
		expect(answer()).toContain('no conversation');
	});

	it('keeps no answer that need not be true any more', async () => {
		panel = await openPanel(answered('nothing'));
		await panel.show(sampleSnapshot([], { activeCount: 1 }));
		expect(panel.all('[data-answer]')).toHaveLength(1);
		await panel.show(sampleSnapshot([sampleEntry()]));
		expect(panel.all('[data-answer]')).toHaveLength(0);
		await panel.show(answered('offline', 2));
		await panel.show(sampleSnapshot([], { status: { kind: 'ready', reach: { kind: 'offline' } } }));
		expect(panel.all('[data-answer]')).toHaveLength(0);
	});

	it('is told when the background does not answer', async () => {
		panel = await openPanel(sampleSnapshot());
		panel.orders.check.mockRejectedValueOnce(new Error('The background has ended.'));
		await panel.click('[data-check]');
		expect(answer()).toContain('No answer came');
	});

	it('can ask while only a conversation that goes on is listed, and not while a code is asked for', async () => {
		const talking = sampleEntry({ progress: { kind: 'talking', provisional: 'nothing', requestedWork: null } });
		panel = await openPanel(sampleSnapshot([], { talking: [talking], activeCount: 1 }));
		expect(panel.all('[data-check]')).toHaveLength(1);
		await panel.show(sampleSnapshot([sampleEntry()]));
		expect(panel.all('[data-check]')).toHaveLength(0);
	});
});

describe('a desktop that looks different than we know it', () => {
	it('is told of in one calm sentence below the work, with the button and the report', async () => {
		panel = await openPanel(sampleSnapshot([sampleEntry()]));
		expect(panel.get('[data-drift="false"]').textContent).toBe('');
		await panel.show(sampleSnapshot([sampleEntry()], { drift: true }));
		const banner = panel.get('[data-drift="true"]');
		expect(banner.getAttribute('role')).toBe('status');
		expect(banner.textContent).toContain('looks different');
		expect(panel.get('.entries').compareDocumentPosition(banner)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
		expect(panel.all('[data-suggestion]').length).toBeGreaterThan(0);
		expect(banner.querySelector('a')?.getAttribute('href')).toBe('/extension/options/index.html#health-desktop');
		await panel.click('[data-drift] [data-check]');
		expect(panel.orders.check).toHaveBeenCalledOnce();
	});

	it('leaves one button where nothing waits', async () => {
		panel = await openPanel(sampleSnapshot([], { drift: true }));
		expect(panel.words()).toContain('Nothing to wrap up');
		expect(panel.all('[data-check]')).toHaveLength(1);
	});
});
