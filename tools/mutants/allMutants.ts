import { detectorMutants } from './detectorMutants.ts';
import type { Mutant } from './mutant.ts';
import { outboxMutants } from './outboxMutants.ts';
import { submitMutants } from './submitMutants.ts';
import { unaskedMutants } from './unaskedMutants.ts';

/** Every named breakage. */
export const allMutants: readonly Mutant[] = [
	...submitMutants,
	...outboxMutants,
	...unaskedMutants,
	...detectorMutants,
];

/** Those that every `npm test` kills; all of them are for `npm run test:full` and `npm run mutants`. */
export const sampleNames: readonly string[] = ['skip the fresh read', 'drop the confirm', 'overwrite a foreign code'];
