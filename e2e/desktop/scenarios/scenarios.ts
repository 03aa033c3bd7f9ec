import { agentRequested } from './agentRequested.ts';
import { callback } from './callback.ts';
import { conference } from './conference.ts';
import { inboundVoice } from './inboundVoice.ts';
import { reloaded, sessionEnds } from './interrupted.ts';
import { messageEnds } from './messageEnds.ts';
import { neverAnswered } from './neverAnswered.ts';
import { noEarlyExit } from './noEarlyExit.ts';
import { openedMidCall } from './openedMidCall.ts';
import { optionalIgnored } from './optionalIgnored.ts';
import { collapsed, embedded, popOut } from './places.ts';
import type { Scenario } from './scenario.ts';
import { lateInstallation, refusedWrites, withoutQueue } from './specialCalls.ts';
import { threeAtOnce } from './threeAtOnce.ts';
import { timeBoxed } from './timeBoxed.ts';
import { transfers } from './transfers.ts';

const first = ['S1', 'S2a', 'S2b', 'S2c', 'S3', 'S4', 'S5a', 'S5b', 'S6a', 'S6b', 'S7a', 'S7b', 'S8', 'S9'] as const;
const second = ['S10', 'S11', 'S12', 'S13', 'S14a', 'S14b', 'S15', 'S16', 'S17', 'S18', 'S19a', 'S19b', 'S20'] as const;

/** The scenarios that the stand-in can play, by name. */
export const scenarioNames = [...first, ...second] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** Every scenario by its name. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
	S1: inboundVoice,
	S2a: timeBoxed[0],
	S2b: timeBoxed[1],
	S2c: timeBoxed[2],
	S3: noEarlyExit,
	S4: optionalIgnored,
	S5a: agentRequested[0],
	S5b: agentRequested[1],
	S6a: neverAnswered[0],
	S6b: neverAnswered[1],
	S7a: transfers[0],
	S7b: transfers[1],
	S8: callback,
	S9: messageEnds,
	S10: openedMidCall,
	S11: threeAtOnce,
	S12: conference,
	S13: reloaded,
	S14a: sessionEnds[0],
	S14b: sessionEnds[1],
	S15: popOut,
	S16: embedded,
	S17: collapsed,
	S18: withoutQueue,
	S19a: refusedWrites[0],
	S19b: refusedWrites[1],
	S20: lateInstallation,
};
