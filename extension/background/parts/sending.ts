/** Sending a choice; loaded when one leaves. */
export { platformOf } from '../../../src/wrapup/platformOf.ts';
export { submitLate } from '../../../src/wrapup/submitLate.ts';

/** All that is exported here, as it is once it is loaded. */
export type Sending = typeof import('./sending.ts');
