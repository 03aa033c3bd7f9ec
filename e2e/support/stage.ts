import type { Desktop } from '../desktop/createDesktop.ts';
import type { Genesys } from '../genesys/genesys.ts';

/** The two stand-ins a test plays on. */
export type Stage = { readonly genesys: Genesys; readonly desktop: Desktop };
