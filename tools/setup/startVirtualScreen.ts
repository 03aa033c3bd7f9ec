import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A screen nobody sees. */
export type VirtualScreen = {
	/** The value of DISPLAY for programs that shall appear on it, e.g. `:1`. */
	readonly display: string;
	close(): Promise<void>;
};

/**
 * Starts Xvfb on the first free display number, which Xvfb itself finds and writes to the file descriptor of
 * `-displayfd`. It listens on a local socket only.
 *
 * @throws Error when Xvfb ends before it has a display
 */
export async function startVirtualScreen(server: string, width: number, height: number): Promise<VirtualScreen> {
	const child = spawn(
		server,
		['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-dpi', '96'],
		{ stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
	);
	const exited = once(child, 'exit');
	const pipe = child.stdio[3];
	if (!pipe) throw new Error('Xvfb was started without the pipe it reports its display on.');
	const number = await Promise.race([
		once(pipe, 'data').then(([data]) => String(data).trim()),
		exited.then(() => undefined),
	]);
	if (number === undefined) throw new Error(`${server} ended before it had a display.`);
	return {
		display: `:${number}`,
		async close() {
			child.kill();
			await exited;
		},
	};
}
