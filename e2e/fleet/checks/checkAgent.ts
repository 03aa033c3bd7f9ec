import { appliedIsStored } from './appliedIsStored.ts';
import { everyIntentEnds } from './everyIntentEnds.ts';
import type { Breach, Evidence } from './evidence.ts';
import { missedWasMissed } from './missedWasMissed.ts';
import { noNotesLeft } from './noNotesLeft.ts';
import { noSecondEffect } from './noSecondEffect.ts';
import { notAppliedLeftNothing } from './notAppliedLeftNothing.ts';
import { nothingOverwritten } from './nothingOverwritten.ts';
import { nothingStray } from './nothingStray.ts';
import { oneJournalLine } from './oneJournalLine.ts';
import { withinRate } from './withinRate.ts';

const checks = [
	everyIntentEnds,
	appliedIsStored,
	notAppliedLeftNothing,
	nothingStray,
	nothingOverwritten,
	noSecondEffect,
	withinRate,
	missedWasMissed,
	oneJournalLine,
	noNotesLeft,
];

/** Everything that must hold after a shift, against the stand-in's ground truth. */
export function checkAgent(evidence: Evidence): readonly Breach[] {
	return checks.flatMap((check) => check(evidence));
}
