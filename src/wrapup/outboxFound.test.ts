import { expect, it } from 'vitest';
import type { PlatformNature } from './testing/manyWrapUps.ts';
import { createOutboxTrial, type TrialStep } from './testing/outboxTrial.ts';
import { fails, lost } from './testing/playSubmit.ts';

const prompt: PlatformNature = { versioned: false, completes: false, latency: 0, applyDelay: 0 };
const choose = (undo: number): TrialStep => ({
	kind: 'choose',
	participant: 0,
	codeId: 'refund',
	undo,
	lasts: 4000,
	looked: false,
});
const wait = (milliseconds: number): TrialStep => ({ kind: 'wait', milliseconds });
const diskRefuses = (times: number): TrialStep => ({ kind: 'diskRefuses', times });
const withdraw: TrialStep = { kind: 'withdraw', choice: 0 };

/** What the property of the outbox has found, shrunk by it; each was a broken promise once. */
it.each<[string, PlatformNature, TrialStep[]]>([
	['taken back while the disk refuses, then a death', prompt, [choose(2000), diskRefuses(2), withdraw]],
	['taken back twice while the disk refuses, then a death', prompt, [choose(2000), diskRefuses(1), withdraw, withdraw]],
	[
		'a write that landed before a death, and a read that is forbidden after it',
		{ ...prompt, latency: 150 },
		[
			choose(0),
			{ kind: 'die', instructions: 5 },
			wait(1999),
			{ kind: 'fault', question: 'read', fault: fails(403) },
			wait(2000),
		],
	],
	[
		'a disk that takes its time, up to the deadline and beyond',
		prompt,
		[
			{ kind: 'network', up: false },
			{ kind: 'fault', question: 'read', fault: lost },
			choose(0),
			{ kind: 'fault', question: 'read', fault: lost },
			diskRefuses(1),
			{ kind: 'die', instructions: 1 },
			wait(1999),
			{ kind: 'network', up: true },
			wait(60_000),
		],
	],
])('keeps every promise: %s', async (_, nature, steps) => {
	const trial = createOutboxTrial(nature);
	for (const step of steps) await trial.play(step);
	await trial.calm();
	expect(trial.auditor.breaches).toEqual([]);
	expect(trial.auditor.accounts.size).toBe(1);
});
