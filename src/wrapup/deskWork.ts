import type { requestAfterCallWork } from '../genesys/afterCallWork.ts';
import type { gatherEvidence } from '../genesys/evidence/gatherEvidence.ts';
import type { createDeskOrders } from './createDeskOrders.ts';
import type { Later } from './createLater.ts';
import type { createTending } from './createTending.ts';
import type { platformOf } from './platformOf.ts';
import type { saveDraftWithinLimit } from './saveDraftWithinLimit.ts';
import type { submitLate } from './submitLate.ts';

/** What sending a choice takes. */
export type SendingWork = {
	readonly submitLate: typeof submitLate;
	readonly platformOf: typeof platformOf;
};

/** What an agent's orders take. */
export type OrderingWork = {
	readonly createDeskOrders: typeof createDeskOrders;
	readonly saveDraftWithinLimit: typeof saveDraftWithinLimit;
	readonly requestAfterCallWork: typeof requestAfterCallWork;
};

/**
 * Work of the desk that has its moments: tending the wrap-ups in sight, reading what a conversation was about, doing what
 * the agent orders, sending a choice. It is asked for in those moments, so that the product can load its code then and not for every sighting.
 */
export type DeskWork = {
	readonly tending: Later<typeof createTending>;
	readonly gatherEvidence: typeof gatherEvidence;
	readonly sending: () => Promise<SendingWork>;
	readonly ordering: () => Promise<OrderingWork>;
};
