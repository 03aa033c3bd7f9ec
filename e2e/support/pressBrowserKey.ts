import { spawnSync } from 'node:child_process';
import { thisMachine } from '../../tools/setup/machine.ts';

/** Why no key can be pressed at a browser here, or null when one can. */
export function keyObstacle(): string | null {
	const machine = thisMachine();
	const missing = ['Xvfb', 'xdotool'].filter((name) => machine.which(name) === undefined);
	return missing.length === 0 ? null : `A key of the browser itself needs ${missing.join(' and ')}.`;
}

/** Runs xdotool's words on a screen and gives what it prints; throws with its own sentence when it fails. */
export function runXdotool(display: string, words: readonly string[]): string {
	const env = { ...process.env, DISPLAY: display };
	const pressed = spawnSync('xdotool', [...words], { env, encoding: 'utf8', timeout: 10_000 });
	if (pressed.status !== 0) throw new Error(`xdotool failed at ${words.join(' ')}: ${pressed.stderr}`);
	return pressed.stdout;
}

/**
 * Presses a key, such as `alt+w`, at the one browser window on a screen. The remote control's own keys go to the page
 * and never to the browser, so this one comes from the screen's side.
 */
export function pressBrowserKey(display: string, key: string): void {
	// A screen without a window manager gives the focus to nobody.
	runXdotool(display, ['search', '--onlyvisible', '--class', 'chrom', 'windowfocus', '--sync', 'key', key]);
}

/** Presses a key wherever the focus is by now, inside the window that has it. */
export function pressFocusedKey(display: string, key: string): void {
	runXdotool(display, ['key', key]);
}
