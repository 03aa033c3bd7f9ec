import { describe, expect, it } from 'vitest';
import type { OwnCommunication, StoredWrapUp } from '../genesys/conversation.ts';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import type { Hear } from './news.ts';
import { storedAs } from './testing/platformModel.ts';
import { aCommunication } from './testing/samples.ts';
import { watchEffect } from './watchEffect.ts';

const wanted = { codeId: 'refund', notes: 'ticket 4711', seenCodeId: null };
const ours = storedAs('refund', 'ticket 4711');

/** A look for the effect of a write, while events come; `holds` is what the platform would answer. */
function watching(holds: StoredWrapUp | null = null) {
	const time = createSimulatedTime();
	let hear: Hear = () => undefined;
	let looks = 0;
	const effect = watchEffect(wanted, {
		clock: time.clock,
		confirm: () => {
			looks += 1;
			return Promise.resolve({ kind: 'ok', value: holds, version: null, correlationId: null });
		},
		listen: (listener) => {
			hear = listener;
			return () => undefined;
		},
	});
	const begun = time.now();
	const seen = time.run(effect.seen(begun + 600_000));
	const tell = (stored: StoredWrapUp, afterCallWork: OwnCommunication['afterCallWork']) =>
		void time.clock.sleep(100).then(() => hear(aCommunication({ stored, afterCallWork })));
	return { tell, end: async () => ({ seen: await seen, looks, after: time.now() - begun }) };
}

describe('an event while a write is looked for', () => {
	it('that shows the wrap-up in work that is complete confirms it without a look', async () => {
		const { tell, end } = watching();
		tell(ours, 'complete');
		expect(await end()).toEqual({ seen: true, looks: 0, after: 100 });
	});

	it.each([
		['another code', storedAs('complaint', 'ticket 4711')],
		['other notes', storedAs('refund', 'of a supervisor')],
		['a draft', storedAs('refund', 'ticket 4711', true)],
	])('that shows %s is not ours, however complete', async (_, stored) => {
		const { tell, end } = watching();
		tell(stored, 'complete');
		expect(await end()).toEqual({ seen: false, looks: 4, after: 9000 });
	});

	it('that may show a draft only brings the next look forward', async () => {
		const { tell, end } = watching(ours);
		tell(ours, 'pending');
		expect(await end()).toEqual({ seen: true, looks: 1, after: 350 });
	});
});
