/** How long to wait and what for; `what` completes the sentence "Waited 10 s for …". */
export type Patience = { readonly what: string; readonly milliseconds?: number };

const pause = 25;

/**
 * Reads again and again until the answer is accepted, and gives that answer.
 *
 * @param read may reject while the thing is not there yet; its last error is part of the sentence at the end
 * @throws Error that says what was waited for and what was read last
 */
export async function until<T>(
	read: () => T | Promise<T>,
	accept: (value: T) => boolean,
	{ what, milliseconds = 10_000 }: Patience,
): Promise<T> {
	const deadline = performance.now() + milliseconds;
	let last = 'nothing was read';
	do {
		try {
			const value = await read();
			if (accept(value)) return value;
			last = `read last: ${JSON.stringify(value)}`;
		} catch (error) {
			last = error instanceof Error ? error.message : String(error);
		}
		await new Promise((resolve) => setTimeout(resolve, pause));
	} while (performance.now() < deadline);
	throw new Error(`Waited ${milliseconds / 1000} s for ${what} (${last})`);
}
