import { inboundVoice } from './inboundVoice.ts';
import { openedMidCall } from './openedMidCall.ts';
import type { Scenario } from './scenario.ts';
import { threeAtOnce } from './threeAtOnce.ts';
import { timeBoxed } from './timeBoxed.ts';

/** The scenarios that the stand-in can play, by name. */
export const scenarioNames = ['S1', 'S2a', 'S2b', 'S2c', 'S10', 'S11'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** Every scenario by its name. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
	S1: inboundVoice,
	S2a: timeBoxed[0],
	S2b: timeBoxed[1],
	S2c: timeBoxed[2],
	S10: openedMidCall,
	S11: threeAtOnce,
};
