import { describe, expect, it } from 'vitest';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import { shareFlight } from './shareFlight.ts';

function counted(fails = false) {
	const time = createSimulatedTime();
	const seen = { runs: 0, now: 0, most: 0 };
	const { fly, join } = shareFlight(async () => {
		seen.runs += 1;
		seen.now += 1;
		seen.most = Math.max(seen.most, seen.now);
		await time.clock.sleep(100);
		seen.now -= 1;
		if (fails) throw new Error('no platform');
	});
	return { time, seen, fly, join };
}

describe('calls that come together', () => {
	it('share one run after the present one', async () => {
		const { time, seen, fly } = counted();
		await time.run(Promise.all([fly(), fly(), fly(), fly()]));
		expect(seen).toEqual({ runs: 2, now: 0, most: 1 });
	});

	it('share the present run where they ask again anyway', async () => {
		const { time, seen, fly, join } = counted();
		await time.run(Promise.all([fly(), join(), join()]));
		expect(seen.runs).toBe(1);
		await time.run(join());
		expect(seen.runs).toBe(2);
	});

	it('run anew once nothing flies', async () => {
		const { time, seen, fly } = counted();
		await time.run(fly());
		await time.run(fly());
		expect(seen.runs).toBe(2);
	});

	it('never run side by side, also for a caller that goes again at the moment one ends', async () => {
		const { time, seen, fly } = counted();
		const again = async () => {
			await fly();
			await fly();
		};
		await time.run(Promise.all([again(), fly(), again()]));
		expect(seen.most).toBe(1);
	});

	it('go on after a run that failed', async () => {
		const { time, seen, fly } = counted(true);
		const results = await time.run(Promise.allSettled([fly(), fly()]));
		expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(seen.runs).toBe(2);
	});
});
