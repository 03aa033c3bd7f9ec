import * as v from 'valibot';
import type { Surface } from '../harness/surface.ts';

/**
 * What the settings page offers as a file of the journal. It is read in the page: with a side panel open, two programs
 * steer Chromium, and its downloads go to the other one.
 */
export async function savedAs(options: Surface, format: 'csv' | 'json'): Promise<Buffer> {
	await options.evaluate(`(() => {
		const make = URL.createObjectURL.bind(URL);
		globalThis.offered = new Promise((resolve) => {
			URL.createObjectURL = (blob) => {
				resolve(blob);
				return make(blob);
			};
		});
		return true;
	})()`);
	await options.click(`[data-save="${format}"]`);
	const bytes = await options.evaluate('offered.then((blob) => blob.bytes()).then((bytes) => [...bytes])');
	return Buffer.from(v.parse(v.array(v.number()), bytes));
}
