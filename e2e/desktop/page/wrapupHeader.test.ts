import { expect, test } from 'vitest';
import type { InteractionView } from '../agentView.ts';
import { clockText } from './clockText.ts';
import { wrapupClock } from './wrapupHeader.ts';

function clock(prompt: string, timeoutMs: number | null, startedAt: number | null, now: number): string | null {
	const interaction = { prompt, timeoutMs, afterCallWorkStartedAt: startedAt } as InteractionView;
	const milliseconds = wrapupClock({ interaction, open: true, ended: true }, now);
	return milliseconds === null ? null : clockText(milliseconds);
}

test('after-call work without a limit counts up', () => {
	expect(clock('mandatory', null, 1000, 1000)).toBe('00:00');
	expect(clock('mandatory', null, 1000, 66_999)).toBe('01:05');
});

test('time-boxed after-call work counts down and stops at zero', () => {
	expect(clock('timeout', 60_000, 1000, 1000)).toBe('01:00');
	expect(clock('forcedTimeout', 60_000, 1000, 1001)).toBe('01:00');
	expect(clock('timeout', 60_000, 1000, 60_500)).toBe('00:01');
	expect(clock('timeout', 60_000, 1000, 90_000)).toBe('00:00');
});

test('a limit of a prompt that has none is not shown', () => {
	expect(clock('optional', 60_000, 1000, 11_000)).toBe('00:10');
});

test('before after-call work there is no clock', () => {
	expect(clock('timeout', 60_000, null, 5000)).toBeNull();
});
