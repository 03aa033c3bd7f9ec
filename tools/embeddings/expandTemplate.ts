import { drawOne, type Random } from './drawOne.ts';

/** What a name in angle brackets may stand for, each with choices of its own. */
export type Slots = ReadonlyMap<string, readonly string[]>;

/** The place of the bracket that closes the one at `open`. */
function closingOf(template: string, open: number): number {
	let depth = 0;
	for (let at = open; at < template.length; at += 1) {
		if (template[at] === '(') depth += 1;
		if (template[at] === ')') depth -= 1;
		if (depth === 0) return at;
	}
	throw new Error(`A bracket is not closed: ${template}`);
}

/** The choices inside a bracket, divided by the bars that are in no inner bracket. */
function choicesOf(inside: string): string[] {
	const choices = [''];
	let depth = 0;
	for (const character of inside) {
		if (character === '(') depth += 1;
		if (character === ')') depth -= 1;
		if (character === '|' && depth === 0) choices.push('');
		else choices[choices.length - 1] += character;
	}
	return choices;
}

function expand(template: string, slots: Slots, random: Random): string {
	const open = template.search(/[(<]/);
	if (open < 0) return template;
	const close = template[open] === '(' ? closingOf(template, open) : template.indexOf('>', open);
	const inside = template.slice(open + 1, close);
	const choices = template[open] === '(' ? choicesOf(inside) : slots.get(inside);
	if (choices === undefined) throw new Error(`Nothing is listed for <${inside}>: ${template}`);
	const chosen = expand(drawOne(choices, random), slots, random);
	return template.slice(0, open) + chosen + expand(template.slice(close + 1), slots, random);
}

/**
 * One sentence of a template: `(a|b|)` is one of some, or nothing; `<name>` is one of what the slot lists. Throws when a
 * bracket is not closed or a slot is not listed.
 */
export function expandTemplate(template: string, slots: Slots, random: Random): string {
	return expand(template, slots, random)
		.replace(/\s+/g, ' ')
		.replace(/ ([,.?!])/g, '$1')
		.trim();
}
