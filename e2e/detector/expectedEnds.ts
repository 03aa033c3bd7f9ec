import type { Who } from '../desktop/scenarios/scenario.ts';
import type { ScenarioName } from '../desktop/scenarios/scenarios.ts';

/** How a wrap-up ends that the agent settles on the desktop, or not at all, in the words of the journal. */
export type ExpectedEnd = 'alreadyApplied' | 'missed timedOut' | 'missed skipped';

const done = { A: 'alreadyApplied' } as const;
const timedOut = { A: 'missed timedOut' } as const;
const nothingOwed = {} as const;

/** The customers of every scenario for whom a wrap-up is owed, and how it ends; nobody else has one. */
export const expectedEnds: Readonly<Record<ScenarioName, Readonly<Partial<Record<Who, ExpectedEnd>>>>> = {
	S1: done,
	S2a: done,
	S2b: done,
	S2c: timedOut,
	S3: done,
	S4: { A: 'missed skipped', B: 'missed skipped' },
	S5a: nothingOwed,
	S5b: done,
	S6a: nothingOwed,
	S6b: nothingOwed,
	S7a: done,
	S7b: done,
	S8: done,
	S9: done,
	S10: done,
	S11: { A: 'alreadyApplied', B: 'alreadyApplied', C: 'alreadyApplied' },
	S12: done,
	S13: done,
	S14a: timedOut,
	S14b: timedOut,
	S15: done,
	S16: done,
	S17: timedOut,
	S18: nothingOwed,
	S19a: done,
	S19b: done,
	S20: done,
};
