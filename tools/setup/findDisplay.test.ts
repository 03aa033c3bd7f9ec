import { describe, expect, it } from 'vitest';
import { fakeMachine } from './fakeMachine.ts';
import { findDisplay } from './findDisplay.ts';

const virtual = { '/usr/bin/Xvfb': null, '/usr/bin/import': null };

describe('findDisplay', () => {
	it.each([{ DISPLAY: ':0' }, { WAYLAND_DISPLAY: 'wayland-0' }, { DISPLAY: ':0', CI: 'false' }])(
		'uses the screen of %o',
		(env) => {
			expect(findDisplay(fakeMachine({ env, programs: virtual }))).toEqual({ kind: 'screen' });
		},
	);

	it('does not believe in a screen on CI', () => {
		const machine = fakeMachine({ env: { DISPLAY: ':99', CI: 'true' }, programs: virtual });
		expect(findDisplay(machine)).toEqual({ kind: 'virtual', server: '/usr/bin/Xvfb', camera: '/usr/bin/import' });
	});

	it('makes a virtual one without DISPLAY', () => {
		expect(findDisplay(fakeMachine({ env: { DISPLAY: '' }, programs: virtual }))).toMatchObject({ kind: 'virtual' });
	});

	it('runs headless when there is no camera for the virtual one', () => {
		expect(findDisplay(fakeMachine({ programs: { '/usr/bin/Xvfb': null } }))).toEqual({ kind: 'none' });
	});

	it('takes macOS to have a screen', () => {
		expect(findDisplay(fakeMachine({ platform: 'darwin' }))).toEqual({ kind: 'screen' });
	});
});
