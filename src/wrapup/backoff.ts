const first = 500;
const most = 30_000;

/**
 * Milliseconds to wait before attempt `failures + 1`: doubling from half a second up to half a minute, each spread over
 * its upper half, so that the agents of an org who lost the platform together do not return together.
 */
export function backoff(failures: number, random: () => number): number {
	const ceiling = Math.min(most, first * 2 ** failures);
	return ceiling / 2 + (random() * ceiling) / 2;
}
