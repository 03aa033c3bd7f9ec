import { describe, expect, it } from 'vitest';
import { processorMilliseconds, type TracedCall } from './traceCalls.ts';

const call = (start: number, duration: number, processor: number, thread = '1 1'): TracedCall => ({
	url: 'watcher',
	thread,
	start,
	duration,
	processor,
});

describe('the processor time of calls', () => {
	it('is their sum, without what a thread did elsewhere meanwhile', () => {
		expect(processorMilliseconds([call(0, 5000, 1000), call(9000, 700, 500)])).toBe(1.5);
	});

	it('counts a call within another once, and calls of two threads twice', () => {
		expect(processorMilliseconds([call(100, 200, 200), call(0, 1000, 1000)])).toBe(1);
		expect(processorMilliseconds([call(0, 1000, 1000), call(100, 200, 200, '1 2')])).toBe(1.2);
	});
});
