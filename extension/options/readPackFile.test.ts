import { expect, it } from 'vitest';
import { mostPackBytes } from '../../src/suggest/learner/pack.ts';
import { largestPackFile } from './readPackFile.ts';

it('turns away no file that the background would take', () => {
	expect(largestPackFile).toBe(mostPackBytes);
});
