// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
	click,
	closeOptionsPage,
	get,
	openOptionsPage,
	sampleHealth,
	sampleSettings,
} from '../testing/openOptionsPage.ts';

afterEach(closeOptionsPage);

describe('health', () => {
	const fact = (name: string) => get(`[data-fact="${name}"] dd`).textContent;
	const detector = { ...sampleHealth.detector, generation: 'policy' as const, packVersion: 3 };

	it('tells what is seen of the desktop, in words', async () => {
		await openOptionsPage({ 'settings.get': { ...sampleSettings, problems: [] } });
		expect(get('[data-health="good"]').textContent).toContain('as Afterword knows it');
		expect(['shell', 'roster', 'wrapUps', 'disagreements', 'pack', 'given', 'traffic', 'socket'].map(fact)).toEqual([
			'Seen',
			'Seen',
			'11 of 12 were seen on the page too',
			'1',
			'Built in: g2, version 2',
			'None',
			'Off',
			'Connected',
		]);
		expect(document.querySelector('.problems')).toBeNull();
	});

	it.each([
		[{ ...sampleHealth, drift: true }, 'drift', 'Give the report below to your admin'],
		[
			{
				...sampleHealth,
				detector: { ...sampleHealth.detector, shells: 0, rosters: 0, wrapUps: 0, generation: 'none' },
			},
			'noDesktop',
			'None yet while a desktop was open',
		],
		[
			{ ...sampleHealth, detector: { ...sampleHealth.detector, wrapUps: 0, matched: 0 } },
			'unproven',
			'will show with the next wrap-up',
		],
		[{ ...sampleHealth, detector }, 'good', 'Your organisation’s, version 3'],
		[{ ...sampleHealth, traffic: 'notAvailable' }, 'good', 'out of its sight'],
	])('has words for %o', async (view, verdict, words) => {
		await openOptionsPage({ 'health.get': view });
		expect(get('[data-health]').dataset['health']).toBe(verdict);
		expect(get('section:has([data-health])').textContent).toContain(words);
	});

	it('says of each value of the policy that is not used what is wrong and what to do', async () => {
		await openOptionsPage({
			'health.get': {
				...sampleHealth,
				packs: {
					versions: [3],
					problems: [
						{ kind: 'selector', pack: 2, selector: 'endButton' },
						{ kind: 'unknownName', pack: 3, selector: 'endbutton' },
					],
				},
			},
			'settings.get': {
				...sampleSettings,
				problems: [{ key: 'undoSeconds', source: 'enforced', problem: 'settingInvalid_undoSeconds' }],
			},
		});
		expect(fact('given')).toBe('1 of 3 can be used');
		const problems = [...document.querySelectorAll('.problems li')].map(({ textContent }) => textContent);
		expect(problems).toEqual([
			expect.stringContaining('Setting “undoSeconds”: Write the undo time'),
			expect.stringContaining('Selector pack 2 is not used: “endButton” is no text of at most 300 characters'),
			expect.stringContaining('Selector pack 3 is not used: there is no selector called “endbutton”.'),
		]);
	});

	it('shows the report, copies it, and says so', async () => {
		await openOptionsPage();
		const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
		await click('[data-copy-report]');
		const [copied = ''] = writeText.mock.calls[0] ?? [];
		expect(JSON.parse(copied)).toMatchObject({ product: 'Afterword', version: '1.2.3', drift: false });
		expect(JSON.parse(get('[data-report]').textContent ?? '')).toMatchObject({ region: 'eu-central-1' });
		expect(copied).not.toMatch(/Mara|client-7|redirect|Billing/);
		expect(get('section:has([data-copy-report])').textContent).toContain('Copied');
	});

	it('says so when the background does not answer', async () => {
		await openOptionsPage((name) => {
			if (name === 'health.get') {
				throw new Error('Nobody is there.');
			}
		});
		expect(get('[data-health-failed]').textContent).toContain('did not answer');
	});
});
