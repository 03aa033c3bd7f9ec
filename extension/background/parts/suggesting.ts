/** What stands behind the suggestions; loaded when there are codes to choose from, or a choice to learn. */
export { gatherEvidence } from '../../../src/genesys/evidence/gatherEvidence.ts';
export { readOrgPrior } from '../../../src/genesys/evidence/readOrgPrior.ts';
export { createAdviser } from '../../../src/suggest/createAdviser.ts';
export { loadWordTable } from '../loadWordTable.ts';

/** All that is exported here, as it is once it is loaded. */
export type Suggesting = typeof import('./suggesting.ts');
