import type { QueueCodes } from '../policy/settingSchemas.ts';
import { codesNamed } from './codesNamed.ts';
import type { BookEntry } from './wrapUpBook.ts';

/** What policy says about single codes of one wrap-up, by their ids. */
export type CodePolicy = {
	/** Not to be offered, unless the platform holds it already. */
	readonly hidden: ReadonlySet<string>;
	/** On top of the list, in this order. */
	readonly pinned: ReadonlySet<string>;
	/** Not to be sent without notes. */
	readonly needsNotes: ReadonlySet<string>;
};

/** Finds among the codes of a wrap-up those that the lists of the policy name for its queue. What is stored stays in sight. */
export function codePolicy(
	settings: {
		readonly hiddenCodes?: readonly QueueCodes[];
		readonly pinnedCodes?: readonly QueueCodes[];
		readonly requiredNotesCodes?: readonly QueueCodes[];
	},
	{ wrapUp, codes }: BookEntry,
): CodePolicy {
	const named = (list: readonly QueueCodes[] = []) => codesNamed(list, wrapUp, codes ?? []);
	const hidden = new Set(named(settings.hiddenCodes));
	if (wrapUp.stored !== null) hidden.delete(wrapUp.stored.codeId);
	const pinned = [...named(settings.pinnedCodes)].filter((id) => !hidden.has(id));
	return { hidden, pinned: new Set(pinned), needsNotes: named(settings.requiredNotesCodes) };
}
