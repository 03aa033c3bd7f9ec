import { expect, it } from 'vitest';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import { submit } from './submit.ts';
import { createPlatformModel } from './testing/platformModel.ts';

it.each([
	[4000, 'applied', 1],
	[6000, 'missed', 0],
])(
	'a disk that takes %i ms before the write, with a deadline after 5000, leads to "%s"',
	async (pause, kind, writes) => {
		const time = createSimulatedTime();
		const wanted = { codeId: 'refund', notes: 'ticket 4711', seenCodeId: null };
		const { platform, calls } = createPlatformModel(time, wanted);
		const order = { ...wanted, deadline: time.now() + 5000, accepted: false, perhapsSent: false };
		const result = await time.run(
			submit(order, {
				platform,
				clock: time.clock,
				random: () => 0.5,
				onPhase: () => undefined,
				onAttempt: () => time.clock.sleep(pause),
				onAccepted: () => Promise.resolve(),
				wake: () => new AbortController().signal,
			}),
		);
		expect(result).toMatchObject({ kind: 'ended', outcome: { kind } });
		expect(calls.filter((call) => call.startsWith('write'))).toHaveLength(writes);
	},
);
