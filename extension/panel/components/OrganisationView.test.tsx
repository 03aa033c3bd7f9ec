// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { OrganisationNote } from '../../../src/protocol/snapshot.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleSnapshot } from '../testing/sampleSnapshot.ts';

let panel: OpenPanel;
afterEach(() => panel.close());

const open = async (organisation?: OrganisationNote) => {
	panel = await openPanel(sampleSnapshot([], organisation === undefined ? {} : { organisation }));
};

describe('what the organisation has to say', () => {
	it('is nothing most of the time', async () => {
		await open();
		expect(panel.all('.organisation')).toEqual([]);
	});

	it('is where help is', async () => {
		await open({ supportUrl: 'https://help.example.com/', update: null });
		const link = panel.get('[data-support]');
		expect(link.getAttribute('href')).toBe('https://help.example.com/');
		expect(link.getAttribute('rel')).toBe('noreferrer');
		expect(link.textContent).toBe('Help from your organisation');
	});

	it('is that a newer version is wanted', async () => {
		await open({ supportUrl: null, update: { wanted: '1.4.0', present: '1.2.0' } });
		expect(panel.get('.organisation').textContent).toContain('wants Afterword 1.4.0 or newer here; this is 1.2.0');
		expect(panel.all('[data-support]')).toEqual([]);
	});
});
