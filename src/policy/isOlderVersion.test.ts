import { expect, it } from 'vitest';
import { isOlderVersion } from './isOlderVersion.ts';

it.each([
	['1.2.3', '1.2.4', true],
	['1.2.9', '1.2.10', true],
	['0.9.9', '1.0.0', true],
	['1.2', '1.2.1', true],
	['1.2.3', '1.2.3', false],
	['1.2.0.0', '1.2', false],
	['2.0.0', '1.9.9', false],
	['1.10.0', '1.9.9', false],
])('%s older than %s: %s', (version, than, older) => {
	expect(isOlderVersion(version, than)).toBe(older);
});
