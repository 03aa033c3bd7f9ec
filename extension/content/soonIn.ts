/** A hidden tab gets no animation frames, so a timer stands behind them. */
const fallbackMilliseconds = 80;

/** Runs a callback at the next animation frame or after 80 ms, whichever is first; calls in between are one. */
export function soonIn(view: Window): (callback: () => void) => void {
	let waiting = false;
	return (callback) => {
		if (waiting) return;
		waiting = true;
		const run = () => {
			if (!waiting) return;
			waiting = false;
			view.cancelAnimationFrame(frame);
			view.clearTimeout(timer);
			callback();
		};
		const frame = view.requestAnimationFrame(run);
		const timer = view.setTimeout(run, fallbackMilliseconds);
	};
}
