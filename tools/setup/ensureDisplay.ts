import type { RunCommand } from './ensureBrowser.ts';
import { type Display, findDisplay } from './findDisplay.ts';
import type { Machine } from './machine.ts';
import { installCommands, type PackageManager, systemPackages } from './packageManager.ts';

const packages: Readonly<Record<PackageManager, readonly string[]>> = {
	'apt-get': ['xvfb', 'imagemagick'],
	dnf: ['xorg-x11-server-Xvfb', 'ImageMagick'],
};

/**
 * Finds where windows can be shown. A virtual screen is installed where that needs nobody's leave; it is only for
 * better pictures, so a failure is no error and headless it is.
 *
 * @param say gets one line before an installation
 */
export async function ensureDisplay(machine: Machine, run: RunCommand, say: (line: string) => void): Promise<Display> {
	const display = findDisplay(machine);
	const system = systemPackages(machine);
	if (display.kind !== 'none' || system.kind === 'impossible') return display;
	say(`Installing a virtual screen for the pictures (${packages[system.manager].join(', ')}) …`);
	for (const command of installCommands(system, packages[system.manager])) {
		if (!(await run(command))) return display;
	}
	return findDisplay(machine);
}
