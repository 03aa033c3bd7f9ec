/** Signing in and renewing; loaded when a token is asked for. */
export { authorize } from '../../../src/genesys/authorize.ts';
export { openSignInWindow } from '../openSignInWindow.ts';
export { signInProblem } from '../signInProblem.ts';

/** All that is exported here, as it is once it is loaded. */
export type SigningIn = typeof import('./signingIn.ts');
