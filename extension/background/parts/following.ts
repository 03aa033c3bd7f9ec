/** The notification socket; loaded when somebody is followed. */
export { createNotifications } from '../../../src/genesys/notifications/createNotifications.ts';
export { openSocket } from '../openSocket.ts';

/** All that is exported here, as it is once it is loaded. */
export type Following = typeof import('./following.ts');
