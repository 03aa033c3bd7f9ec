import { requestAfterCallWork } from '../../genesys/afterCallWork.ts';
import { gatherEvidence } from '../../genesys/evidence/gatherEvidence.ts';
import { createDeskOrders } from '../createDeskOrders.ts';
import { createTending } from '../createTending.ts';
import type { DeskWork } from '../deskWork.ts';
import { platformOf } from '../platformOf.ts';
import { saveDraftWithinLimit } from '../saveDraftWithinLimit.ts';
import { submitLate } from '../submitLate.ts';

/** All work of the desk, there from the start. */
export const deskWork: DeskWork = {
	tending: { now: () => createTending, bring: () => Promise.resolve(createTending) },
	gatherEvidence,
	sending: () => Promise.resolve({ submitLate, platformOf }),
	ordering: () => Promise.resolve({ createDeskOrders, saveDraftWithinLimit, requestAfterCallWork }),
};
