// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleSnapshot } from '../testing/sampleSnapshot.ts';

let panel: OpenPanel;
const figures = () => [...panel.all('[data-day]')].map(({ textContent }) => textContent);
const openAfter = async (day?: Snapshot['day']) => {
	panel = await openPanel(sampleSnapshot([], day === undefined ? {} : { day }));
};

atSampleNow(() => panel);

describe('the day so far', () => {
	it('stands below where nothing waits', async () => {
		await openAfter({ wrappedUp: 84, median: 6240, missed: 2 });
		expect(figures()).toEqual(['Wrapped up84', 'Typical time6 seconds', 'Missed2']);
		expect(panel.get('.day').getAttribute('aria-label')).toBe('Your day so far');
	});

	it('has no typical time while nothing was wrapped up', async () => {
		await openAfter({ wrappedUp: 0, median: null, missed: 1 });
		expect(figures()).toEqual(['Wrapped up0', 'Typical time–', 'Missed1']);
	});

	it('is not told before it has begun', async () => {
		await openAfter({ wrappedUp: 0, median: null, missed: 0 });
		expect(figures()).toEqual([]);
		await panel.close();
		await openAfter();
		expect(figures()).toEqual([]);
	});
});
