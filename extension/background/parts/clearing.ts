/** Deleting what tells of wrap-ups; loaded once a day, and when an agent clears the journal. */
export { expireRecords } from '../../../src/storage/expireRecords.ts';
export { forgetWrapUps } from '../../../src/storage/forgetWrapUps.ts';

/** All that is exported here, as it is once it is loaded. */
export type Clearing = typeof import('./clearing.ts');
