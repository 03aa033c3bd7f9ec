import * as v from 'valibot';
import type { PolicyPack } from './selectorPack.ts';

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
export type PacksRead = { readonly packs: readonly PolicyPack[]; readonly problems: readonly PackProblem[] };

/** As many packs as are looked at. Each is searched for in every frame of the desktop, so there is an end. */
export const mostPacks = 8;

const selector = v.pipe(v.string(), v.maxLength(300));
/** What no pack can do without. */
const needed = v.pipe(selector, v.regex(/\S/));

/** The names that are plain selectors. */
const plain =
	'path scope shell cardLink endButton sessionInvalid wrapUpPanel applyButton enabledButton selectedOption clock';

/** What the other fields must be. */
const fields: Readonly<Record<string, v.GenericSchema>> = {
	...Object.fromEntries(plain.split(' ').map((name) => [name, selector])),
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	// Whatever it says: the facts name every pack of the policy `policy`.
	generation: v.string(),
	rosterCard: needed,
	selectedCard: needed,
	panelParts: v.pipe(v.array(needed), v.maxLength(8)),
};

function kindOf(name: string): PackProblem['kind'] {
	if (name === 'version') return name;
	return name === 'panelParts' ? 'parts' : 'selector';
}

/** What is wrong with one pack; null when it can be used. */
function problemOf(given: unknown, pack: number): PackProblem | null {
	if (pack > mostPacks) return { kind: 'tooMany', pack, selector: null };
	if (typeof given !== 'object' || given === null || Array.isArray(given))
		return { kind: 'shape', pack, selector: null };
	for (const [name, value] of Object.entries({ version: undefined, ...given })) {
		if (!Object.hasOwn(fields, name)) return { kind: 'unknownName', pack, selector: name };
		// The tool is looked for around its first part, so that one is a selector.
		const isWrong = Array.isArray(value) && value[0] === 'mm:ss';
		if (isWrong || !v.is(fields[name] ?? selector, value)) return { kind: kindOf(name), pack, selector: name };
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
			.map((pack) => ({ ...(pack as PolicyPack), generation: 'policy' })),
		problems: problems.filter((problem) => problem !== null),
	};
}
