import type { DeskSession } from '../../deskMessages.ts';
import { driftParts } from './drift/driftParts.ts';
import { g1Parts } from './g1/g1Parts.ts';
import { g2Parts } from './g2/g2Parts.ts';
import type { GenerationParts } from './generationParts.ts';

/** The parts of the generation that a page has to look like. */
export function partsOf({ switches, hashSeed }: Pick<DeskSession, 'switches' | 'hashSeed'>): GenerationParts {
	switch (switches.generation) {
		case 'g2':
			return g2Parts;
		case 'g1':
			return g1Parts;
		case 'g2-drift':
			return driftParts(hashSeed);
	}
}
