import type { Surface } from './surface.ts';

/** Text of the first element that matches, as it is rendered, or `null` where there is none. */
export async function readText(surface: Surface, selector: string): Promise<string | null> {
	const text = await surface.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? null`);
	return typeof text === 'string' ? text : null;
}

/** An attribute of the first element that matches, or `null` where there is no such element or attribute. */
export async function readAttribute(surface: Surface, selector: string, name: string): Promise<string | null> {
	const value = await surface.evaluate(
		`document.querySelector(${JSON.stringify(selector)})?.getAttribute(${JSON.stringify(name)}) ?? null`,
	);
	return typeof value === 'string' ? value : null;
}
