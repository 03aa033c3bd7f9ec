/** Frames that are not drawn get no animation frames, so a timer stands behind them. */
const fallbackMilliseconds = 80;

/**
 * Runs a callback at the next animation frame or after 80 ms, whichever is first; calls in between are one. A hidden tab
 * has its timers held back for up to a minute, so there it runs right after the script that is running now.
 */
export function soonIn(view: Window): (callback: () => void) => void {
	const channel = new MessageChannel();
	let waiting: (() => void) | null = null;
	let frame = 0;
	let timer = 0;
	const run = () => {
		const callback = waiting;
		waiting = null;
		view.cancelAnimationFrame(frame);
		view.clearTimeout(timer);
		callback?.();
	};
	channel.port1.onmessage = run;
	return (callback) => {
		const idle = waiting === null;
		waiting = callback;
		if (!idle) return;
		if (view.document.hidden) channel.port2.postMessage(null);
		else {
			frame = view.requestAnimationFrame(run);
			timer = view.setTimeout(run, fallbackMilliseconds);
		}
	};
}
