/** What is put into open pages and registered for later ones, and the first-run page; loaded at an installation, and where settings or hosts want it. */
export { injectIntoOpenDesktops } from '../injectIntoOpenDesktops.ts';
export { offerWelcome } from '../offerWelcome.ts';
export { registerScripts } from '../registerScripts.ts';

/** All that is exported here, as it is once it is loaded. */
export type Injecting = typeof import('./injecting.ts');
