import { describe, expect, it, vi } from 'vitest';

/** The module as a run of that kind loads it. */
async function samplingIn(full: '0' | '1') {
	vi.stubEnv('AFTERWORD_FULL', full);
	vi.resetModules();
	try {
		return await import('./sampling.ts');
	} finally {
		vi.unstubAllEnvs();
	}
}

const cases = ['a', 'b', 'c', 'd', 'e'];

describe('sampled', () => {
	it('keeps what is named in the short run, and all in the whole one', async () => {
		const short = await samplingIn('0');
		expect(short.sampled(cases, (one) => one > 'c')).toEqual(['d', 'e']);
		expect(short.sampled(cases, short.everyNth(2))).toEqual(['a', 'c', 'e']);
		expect(short.isFull).toBe(false);
		const whole = await samplingIn('1');
		expect(whole.sampled(cases, (one) => one > 'c')).toEqual(cases);
		expect(whole.isFull).toBe(true);
	});

	it('refuses a sample of nothing, in both', async () => {
		for (const full of ['0', '1'] as const) {
			const { sampled } = await samplingIn(full);
			expect(() => sampled(cases, () => false)).toThrow('none of 5');
		}
	});
});
