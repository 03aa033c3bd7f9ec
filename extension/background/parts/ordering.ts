/** What an agent orders; loaded with the first order. */
export { requestAfterCallWork } from '../../../src/genesys/afterCallWork.ts';
export { createDeskOrders } from '../../../src/wrapup/createDeskOrders.ts';
export { saveDraftWithinLimit } from '../../../src/wrapup/saveDraftWithinLimit.ts';
export { askPlatform } from '../askPlatform.ts';
export { openConversation } from '../openConversation.ts';

/** All that is exported here, as it is once it is loaded. */
export type Ordering = typeof import('./ordering.ts');
