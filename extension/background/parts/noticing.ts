/** The desktop notifications; loaded when one may come or go. */
export { updateNotices } from '../updateNotices.ts';

/** All that is exported here, as it is once it is loaded. */
export type Noticing = typeof import('./noticing.ts');
