import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Surface } from '../surface.ts';
import { until } from '../until.ts';
import type { Bidi } from './connectBidi.ts';
import { evaluateIn } from './evaluateIn.ts';
import { clickSource, keySource } from './inputActions.ts';

const located = v.object({ nodes: v.array(v.object({ sharedId: v.string() })) });

/** Whether an element is drawn and may be clicked; asked in the document. */
const ready = (selector: string) => `(() => {
	const element = document.querySelector(${JSON.stringify(selector)});
	if (element === null || element.disabled === true) return false;
	element.scrollIntoView({ block: 'center' });
	const { width, height } = element.getBoundingClientRect();
	return width > 0 && height > 0;
})()`;

/** A browsing context of Firefox as a {@link Surface}. */
export function bidiSurface(bidi: Bidi, context: string): Surface {
	const evaluate = (expression: string) => evaluateIn(bidi, context, expression);
	const perform = (source: object) => bidi.send('input.performActions', { context, actions: [source] });
	const waitForElement = (selector: string) =>
		until(
			() => evaluate(ready(selector)),
			(is) => is === true,
			{ what: `${selector} to be there` },
		);
	return {
		async goto(address) {
			// BiDi never hears that one of the extension's own pages has loaded, so we ask the document itself.
			const own = address.startsWith('moz-extension:');
			await bidi.send('browsingContext.navigate', { context, url: address, wait: own ? 'none' : 'complete' });
			if (!own) return;
			const state = 'document.URL + " " + document.readyState';
			await until(
				() => evaluate(state),
				(text) => text === `${address} complete`,
				{ what: `${address} to load` },
			);
		},
		evaluate,
		async click(selector) {
			await waitForElement(selector);
			const locator = { type: 'css', value: selector };
			const { nodes } = v.parse(located, await bidi.send('browsingContext.locateNodes', { context, locator }));
			const [node] = nodes;
			if (node === undefined) throw new Error(`${selector} went away before it could be clicked.`);
			await perform(clickSource(node.sharedId));
		},
		async fill(selector, text) {
			await waitForElement(selector);
			await evaluate(`(() => {
				const field = document.querySelector(${JSON.stringify(selector)});
				field.focus();
				field.select();
			})()`);
			await perform(keySource(text === '' ? ['Backspace'] : Array.from(text)));
		},
		async press(key) {
			await perform(keySource([key]));
		},
		async screenshot(path) {
			const answer = await bidi.send('browsingContext.captureScreenshot', { context });
			const { data } = v.parse(v.object({ data: v.string() }), answer);
			await writeFile(path, Buffer.from(data, 'base64'));
		},
		async close() {
			await bidi.send('browsingContext.close', { context });
		},
	};
}
