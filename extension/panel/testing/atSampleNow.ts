import { afterEach, beforeEach, vi } from 'vitest';
import type { OpenPanel } from './openPanel.ts';
import { sampleNow } from './sampleSnapshot.ts';

/** Starts each test of a file at `sampleNow`, with time in the test's hand, and closes the panel that is open at its end. */
export function atSampleNow(opened: () => OpenPanel): void {
	beforeEach(() => {
		vi.useFakeTimers({ now: sampleNow });
	});
	afterEach(async () => {
		await opened().close();
		vi.useRealTimers();
	});
}
