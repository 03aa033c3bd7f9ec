import { describe, expect, it } from 'vitest';
import { submitDeadline } from './deadline.ts';

const minute = 60_000;
const timed = { startedAt: 0, prompt: 'timeout', timeoutMilliseconds: minute };

describe('submitDeadline', () => {
	it('is the end of a time-boxed window', () => {
		expect(submitDeadline(timed, 20_000)).toBe(minute);
	});

	it('is ten minutes where the window has no end', () => {
		expect(submitDeadline({ ...timed, prompt: 'mandatory' }, 20_000)).toBe(20_000 + 10 * minute);
	});

	it('is ten minutes for a window that is open after its end', () => {
		expect(submitDeadline(timed, 2 * minute)).toBe(12 * minute);
		expect(submitDeadline(timed, minute)).toBe(11 * minute);
	});
});
