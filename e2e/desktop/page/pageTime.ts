/** The page's own clock: epoch milliseconds with a fraction, steady within a page. */
export function pageTime(): number {
	return performance.timeOrigin + performance.now();
}
