import { spawnSync } from 'node:child_process';
import { thisMachine } from '../../tools/setup/machine.ts';

/** Why no key can be pressed at a browser here, or null when one can. */
export function keyObstacle(): string | null {
	const machine = thisMachine();
	const missing = ['Xvfb', 'xdotool'].filter((name) => machine.which(name) === undefined);
	return missing.length === 0 ? null : `A key of the browser itself needs ${missing.join(' and ')}.`;
}

/**
 * Presses a key, such as `alt+w`, at the one browser window on a screen. The remote control's own keys go to the page
 * and never to the browser, so this one comes from the screen's side.
 */
export function pressBrowserKey(display: string, key: string): void {
	const env = { ...process.env, DISPLAY: display };
	// A screen without a window manager gives the focus to nobody.
	const search = ['search', '--onlyvisible', '--class', 'chrom', 'windowfocus', '--sync'];
	const pressed = spawnSync('xdotool', [...search, 'key', key], { env, encoding: 'utf8', timeout: 10_000 });
	if (pressed.status !== 0) throw new Error(`xdotool could not press ${key}: ${pressed.stderr}`);
}
