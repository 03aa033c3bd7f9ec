import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversation } from '../genesys/conversation.ts';
import { openDesk } from './testing/openDesk.ts';
import type { Leg } from './testing/wirePlatform.ts';

type Life = {
	/** How far it gets: rings, is answered, ends, gets a draft, gets its end. */
	readonly steps: number;
	readonly end: 'refund' | 'ININ-WRAP-UP-TIMEOUT' | 'skipped';
	readonly draft: boolean;
	/** Whether the end is told before the code, as two changes. */
	readonly torn: boolean;
};

const life: fc.Arbitrary<Life> = fc.record({
	steps: fc.integer({ min: 1, max: 5 }),
	end: fc.constantFrom('refund', 'ININ-WRAP-UP-TIMEOUT', 'skipped'),
	draft: fc.boolean(),
	torn: fc.boolean(),
});

type Scene = ReturnType<typeof openDesk>;

/** Plays the life of a call and gives the events of its changes, in order. */
function play({ platform }: Scene, id: string, { steps, end, draft, torn }: Life): Conversation[] {
	const leg = platform.call(id);
	const events: Conversation[] = [];
	const tell = (more: Partial<Leg> = {}) => void events.push(platform.eventOf({ ...leg, ...more }));
	const changes = [
		() => Object.assign(leg, { state: 'alerting' }),
		() => Object.assign(leg, { state: 'connected' }),
		() => platform.hangUp(leg),
		() => draft && Object.assign(leg, { stored: { code: 'complaint', notes: '', provisional: true } }),
		() => {
			leg.work = end === 'skipped' ? 'skipped' : 'complete';
			if (torn) tell({ stored: null });
			Object.assign(leg, { listed: false, stored: end === 'skipped' ? null : { code: end, notes: '' } });
		},
	];
	for (const change of changes.slice(0, steps)) {
		change();
		tell();
	}
	return events;
}

const ends = { refund: 'alreadyApplied', 'ININ-WRAP-UP-TIMEOUT': 'missed timedOut', skipped: 'missed skipped' };

/** What the desk may say of a call that lived so. One that was over before it was noticed has nothing to show. */
function truths({ steps, end }: Life): readonly string[] {
	return [['alerting'], ['connected'], ['wrapping'], ['wrapping'], ['forgotten', 'quiet', ends[end]]][steps - 1] ?? [];
}

function said({ desk, key }: Scene, id: string): string {
	const phase = desk.book.find(key(id))?.wrapUp.phase;
	if (phase === undefined) return 'forgotten';
	return 'outcome' in phase && phase.outcome.kind === 'missed' ? `missed ${phase.outcome.reason}` : phase.kind;
}

const lives = fc.array(life, { minLength: 1, maxLength: 3 });
/** Which event comes next, and how many milliseconds after the one before. */
const deliveries = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 800 })), { maxLength: 25 });

it('any order, repetition or loss of events ends in the truth of the platform once it is read', async () => {
	const property = fc.asyncProperty(lives, deliveries, async (lived, delivered) => {
		const scene = openDesk();
		const { desk, time, line } = scene;
		line.isUp = true;
		const events = lived.flatMap((one, position) => play(scene, `c${position}`, one));
		for (const [pick, pause] of delivered) {
			const event = events[pick % events.length];
			if (event !== undefined) desk.hear(event);
			await time.advance(pause);
		}
		await time.run(desk.book.look());
		await time.advance(12_000);
		for (const [position, one] of lived.entries()) expect(truths(one)).toContain(said(scene, `c${position}`));
	});
	await fc.assert(property, { numRuns: 300 });
});
