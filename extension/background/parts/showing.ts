/** What an open panel shows; loaded when there is one. */
export { composeSnapshot } from '../composeSnapshot.ts';

/** All that is exported here, as it is once it is loaded. */
export type Showing = typeof import('./showing.ts');
