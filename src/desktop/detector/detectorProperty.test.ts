import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DesktopFacts } from '../facts.ts';
import type { PlatformWord } from './platformWord.ts';
import { type Sighting, standingOf } from './sighting.ts';
import { a, b, c, card, openStage, type Stage, tool } from './testing/openStage.ts';

const conversations = [a, b, c];

/** What a frame may come to show, sensible or not. */
const change: fc.Arbitrary<Partial<DesktopFacts>> = fc.oneof(
	fc.record({ endButton: fc.boolean() }),
	fc.record({ sessionInvalid: fc.boolean() }),
	fc.record({ generation: fc.constantFrom('g2', 'none'), shell: fc.boolean() }),
	fc.record({ popOutId: fc.constantFrom(null, a) }),
	fc.record({
		cards: fc.uniqueArray(
			fc.record({ token: fc.nat(3), selected: fc.boolean(), conversationId: fc.constantFrom(null, null, null, a, b) }),
			{ maxLength: 3, selector: ({ token }) => token },
		),
	}),
	fc.record({
		wrapUpPanel: fc.option(
			fc.record({
				visible: fc.boolean(),
				applyEnabled: fc.boolean(),
				codeSelected: fc.boolean(),
				clock: fc.constantFrom('up', 'down'),
				atZero: fc.boolean(),
				finishPresses: fc.nat(3),
			}),
		),
	}),
);

const words: readonly PlatformWord['state'][] = [
	'ringing',
	'connected',
	'ended',
	'wrapUp',
	'done',
	'skipped',
	'timedOut',
];

const page = fc.record({ facts: change, tab: fc.integer({ min: 1, max: 2 }), frame: fc.constantFrom(0, 0, 4) }).map(
	({ facts, ...where }) =>
		(stage: Stage) =>
			void stage.show(facts, where),
);
const reload = fc.nat(3).map((life) => (stage: Stage) => void stage.show({}, { document: `life-${life}` }));
const leave = fc.constant((stage: Stage) => stage.detector.leave(1, stage.now()));
const pass = fc.constantFrom(20, 200, 500, 2000, 16_000, 31_000).map((time) => (stage: Stage) => stage.wait(time));
const platform = fc
	.dictionary(fc.constantFrom(...conversations), fc.constantFrom(...words))
	.map((said) => (stage: Stage) => stage.says(said));

const pageAlone = fc.array(fc.oneof({ arbitrary: page, weight: 6 }, { arbitrary: pass, weight: 3 }, reload, leave), {
	maxLength: 40,
});
const everything = fc.array(
	fc.oneof({ arbitrary: page, weight: 6 }, { arbitrary: pass, weight: 3 }, { arbitrary: platform, weight: 3 }, reload),
	{ maxLength: 40 },
);

/** A busy machine needs its time for some hundred pages. */
const long = { timeout: 60_000 };

/** Remembers what is owed, and expects that nothing else is over. */
function follow(owed: Set<string>, { key, state }: Sighting): void {
	if (standingOf(state) === 'over') expect(owed).toContain(key);
	if (standingOf(state) === 'owed') owed.add(key);
	if (state.kind === 'connected') owed.delete(key);
}

describe('whatever the pages show, in whatever order', () => {
	it('nothing is over that was not in wrap-up before', long, () => {
		fc.assert(
			fc.property(pageAlone, (acts) => {
				const stage = openStage();
				const owed = new Set<string>();
				for (const act of acts) {
					act(stage);
					for (const sighting of stage.detector.sightings()) follow(owed, sighting);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('every conversation has one sighting, and no key is that of two', long, () => {
		fc.assert(
			fc.property(everything, (acts) => {
				const stage = openStage();
				for (const act of acts) {
					act(stage);
					const sightings = stage.detector.sightings();
					expect(new Set(sightings.map(({ key }) => key)).size).toBe(sightings.length);
					for (const { key, conversationId } of sightings) {
						expect(conversationId).toBe(conversations.includes(key) ? key : null);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('what the platform says owed is owed, or interrupted, as long as it says so', long, () => {
		fc.assert(
			fc.property(everything, everything, (before, after) => {
				const stage = openStage();
				for (const act of before) act(stage);
				stage.says({ [a]: 'wrapUp' });
				for (const act of after) {
					act(stage);
					stage.says({ [a]: 'wrapUp' });
					expect(['wrapUp', 'wrapUpCoded', 'interrupted']).toContain(stage.stateOf(a));
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('the detector comes to rest: time alone ends in nothing to wait for', long, () => {
		fc.assert(
			fc.property(everything, (acts) => {
				const stage = openStage();
				for (const act of acts) act(stage);
				stage.wait(120_000);
				expect(stage.detector.due(stage.now())).toBeNull();
			}),
			{ numRuns: 200 },
		);
	});
});

describe('a redraw that is shorter than the grace', () => {
	it('changes no state and asks for nothing, at whatever moment of a call', long, () => {
		const moment = fc.record({
			endButton: fc.boolean(),
			wrapUpPanel: fc.constantFrom(null, tool, { ...tool, codeSelected: true }),
			lasts: fc.integer({ min: 50, max: 400 }),
			alone: fc.boolean(),
		});
		fc.assert(
			fc.property(moment, ({ endButton, wrapUpPanel, lasts, alone }) => {
				const stage = openStage();
				stage.settle();
				stage.show({ cards: [card(1)], endButton: true });
				if (!alone) stage.says({ [a]: 'connected' });
				stage.wait(5000);
				stage.show({ endButton, wrapUpPanel });
				if (!alone && !endButton) stage.says({ [a]: 'wrapUp' });
				stage.wait(5000);
				const before = stage.states();
				stage.heard();
				stage.show({ cards: [] });
				stage.wait(lasts);
				expect(stage.states()).toEqual(before);
				stage.show({ cards: [card(1)] });
				stage.wait(5000);
				expect(stage.states()).toEqual(before);
				// A card that goes may be the end of a wrap-up; the desk looks only if it is not back in time.
				const causes = stage.heard();
				if (endButton) expect(causes).toEqual([]);
				for (const cause of causes) expect(['vanished', 'finished']).toContain(cause);
			}),
			{ numRuns: 100 },
		);
	});
});
