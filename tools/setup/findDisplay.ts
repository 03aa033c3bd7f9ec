import type { Machine } from './machine.ts';

/** Where windows can be shown. */
export type Display =
	/** A person's own screen; programs may stay open on it. */
	| { readonly kind: 'screen' }
	/** No screen, but Xvfb can make one that pictures can be taken of; `camera` is ImageMagick's `import`. */
	| { readonly kind: 'virtual'; readonly server: string; readonly camera: string }
	/** Neither: browsers run headless. */
	| { readonly kind: 'none' };

/**
 * Decides where windows go. CI counts as having no screen, whatever its environment says, because nobody sits there.
 * macOS and Windows always have one.
 */
export function findDisplay(machine: Machine): Display {
	const automated = (machine.env['CI'] ?? '') !== '' && machine.env['CI'] !== 'false';
	const onScreen =
		machine.platform !== 'linux' || [machine.env['DISPLAY'], machine.env['WAYLAND_DISPLAY']].some((name) => !!name);
	if (onScreen && !automated) return { kind: 'screen' };
	const server = machine.which('Xvfb');
	const camera = machine.which('import');
	return server === undefined || camera === undefined ? { kind: 'none' } : { kind: 'virtual', server, camera };
}
