/** What only the options page asks for; loaded when it does. */
export { checkHealth } from '../checkHealth.ts';
export { composeHealth } from '../composeHealth.ts';
export { composeSuggestions } from '../composeSuggestions.ts';
export { createSuggestionOrders } from '../createSuggestionOrders.ts';

/** All that is exported here, as it is once it is loaded. */
export type ForPages = typeof import('./forPages.ts');
