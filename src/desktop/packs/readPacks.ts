import * as v from 'valibot';
import { g2 } from './g2.ts';
import type { SelectorPack } from './selectorPack.ts';

/**
 * Why a pack of the policy is passed over. `pack` counts from 1 in the order of the policy. `selector` is the name that is
 * wrong, as the policy writes it; null where the whole pack is.
 */
export type PackProblem = {
	readonly kind: 'tooMany' | 'shape' | 'version' | 'selector' | 'parts' | 'unknownName';
	readonly pack: number;
	readonly selector: string | null;
};

/** What of a policy's packs can be used, in its order, and what is wrong with the others. */
export type PacksRead = { readonly packs: readonly SelectorPack[]; readonly problems: readonly PackProblem[] };

/** As many packs as are looked at. Each is searched for in every frame of the desktop, so there is an end. */
export const mostPacks = 8;

const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const selector = v.pipe(v.string(), v.maxLength(300));
/** What no pack can do without. */
const needed = v.pipe(selector, v.regex(/\S/));
const parts = v.pipe(v.array(needed), v.maxLength(8));

const fields: Readonly<Record<keyof SelectorPack, v.GenericSchema>> = {
	version,
	// Whatever it says: the facts name every pack of the policy `policy`.
	generation: v.string(),
	path: selector,
	scope: selector,
	shell: selector,
	rosterCard: needed,
	selectedCard: needed,
	cardLink: selector,
	endButton: selector,
	ringing: selector,
	sessionInvalid: selector,
	wrapUpPanel: selector,
	panelParts: parts,
	applyButton: selector,
	enabledButton: selector,
	selectedOption: selector,
	clock: selector,
};

const isField = (name: string): name is keyof SelectorPack => Object.hasOwn(fields, name);

function kindOf(name: keyof SelectorPack): PackProblem['kind'] {
	if (name === 'version') return name;
	return name === 'panelParts' ? 'parts' : 'selector';
}

/** What is wrong with one pack; null when it can be used. */
function problemOf(given: unknown, pack: number): PackProblem | null {
	if (pack > mostPacks) return { kind: 'tooMany', pack, selector: null };
	if (typeof given !== 'object' || given === null || Array.isArray(given))
		return { kind: 'shape', pack, selector: null };
	for (const [name, value] of Object.entries({ version: undefined, ...given })) {
		if (!isField(name)) return { kind: 'unknownName', pack, selector: name };
		// The tool is looked for around its first part, so that one is a selector.
		const isWrong = Array.isArray(value) && value[0] === 'mm:ss';
		if (isWrong || !v.is(fields[name], value)) return { kind: kindOf(name), pack, selector: name };
	}
	return null;
}

/**
 * Reads the packs that policy gives. Each is judged alone: one with a mistake in it is told of and not used at all, the
 * others go on. A selector that a pack leaves out is that of today's desktop, so a pack names only what has changed; an
 * empty one says that the desktop has no such thing. Whether a selector is good CSS only a page can tell.
 */
export function readPacks(given: readonly unknown[]): PacksRead {
	const problems = given.map((pack, place) => problemOf(pack, place + 1));
	return {
		packs: given
			.filter((_, place) => problems[place] === null)
			.map((pack) => ({ ...g2, ...(pack as Partial<SelectorPack>), generation: 'policy' })),
		problems: problems.filter((problem) => problem !== null),
	};
}
