/** The detector, and what the platform says to it; loaded when a page tells of a desktop. */
export { createDetector } from '../../../src/desktop/detector/createDetector.ts';
export { followDesktop } from '../../../src/desktop/detector/followDesktop.ts';
export { platformWords } from '../../../src/wrapup/platformWords.ts';

/** All that is exported here, as it is once it is loaded. */
export type Watching = typeof import('./watching.ts');
