import { expect, it } from 'vitest';
import { isOwnInstallation } from './isOwnInstallation.ts';

it.each([
	['install', 'normal', true],
	['install', 'sideload', true],
	['install', 'admin', false],
	['install', 'development', false],
	['update', 'normal', false],
	['browser_update', 'normal', false],
])('on %s of kind %s the first-run page is offered: %s', (reason, installType, expected) => {
	expect(isOwnInstallation(reason, installType)).toBe(expected);
});
