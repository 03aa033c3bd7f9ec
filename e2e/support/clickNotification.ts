import { runXdotool } from './pressBrowserKey.ts';

/** Runs what is to be done with a window, if that is still there: it may go at any moment, because it was clicked or has had its time. */
function withWindow(work: () => void): void {
	try {
		work();
	} catch (error) {
		if (!String(error).includes('BadWindow')) throw error;
	}
}

/**
 * Clicks in the middle of the one notification Chromium shows on a screen. Where no desktop shows it for Chromium, it is
 * a window of its own without a name, and the browser's window may lie over it: no window manager keeps it in front.
 * Does nothing while there is no such window, or more than one.
 */
export function clickNotification(display: string): void {
	// The first without a name is the screen itself.
	const [, notification, ...more] = runXdotool(display, ['search', '--onlyvisible', '--maxdepth', '1', '--name', '^$'])
		.trim()
		.split('\n');
	if (notification === undefined || more.length > 0) return;
	withWindow(() => {
		const shape = runXdotool(display, ['getwindowgeometry', '--shell', notification]);
		const [width, height] = ['WIDTH', 'HEIGHT'].map((name) =>
			Number(new RegExp(`^${name}=(\\d+)$`, 'm').exec(shape)?.[1]),
		);
		if (width === undefined || height === undefined) return;
		const middle = [width, height].map((length) => String(Math.floor(length / 2)));
		runXdotool(display, ['windowraise', notification, 'mousemove', '--window', notification, ...middle, 'click', '1']);
	});
}
