/** What is done about wrap-ups in sight; loaded when a conversation or a panel is there. */
export { createTending } from '../../../src/wrapup/createTending.ts';

/** All that is exported here, as it is once it is loaded. */
export type Tending = typeof import('./tending.ts');
