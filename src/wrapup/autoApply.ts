import type { AutoApply } from '../policy/settingSchemas.ts';
import type { Code } from '../protocol/snapshot.ts';
import type { Advice } from '../suggest/adviser.ts';
import { windowEnd } from './deadline.ts';
import type { WrapUp } from './wrapUp.ts';

/** What nobody chose can be taken back for at least this long, in milliseconds. */
export const shortestUnasked = 3000;

/** An automatic choice leaves this long before the window closes, so that there is time for a second try, in milliseconds. */
const leavesAhead = 3000;

/** Later than this before the end no choice leaves any more, in milliseconds. */
const margin = 1500;

/** Everything that decides whether a code is applied by itself. */
export type AutoApplyCase = {
	readonly settings: AutoApply;
	readonly wrapUp: WrapUp;
	readonly advice: () => Advice;
	/** The codes valid for this participant; null until the platform has given them. */
	readonly codes: readonly Code[] | null;
	/** Codes that are not to be applied by themselves, as those that policy hides or asks notes for. */
	readonly excluded: () => ReadonlySet<string>;
	/** Whether a panel is open, where the agent sees it and can take it back. */
	readonly panelIsOpen: boolean;
	/** Milliseconds since 1970. */
	readonly now: number;
};

/** `wait`: to be judged again at `at`. `apply`: this code, after `undoMilliseconds` in which it can be taken back. */
export type AutoApplyVerdict =
	| { readonly kind: 'none' }
	| { readonly kind: 'wait'; readonly at: number }
	| { readonly kind: 'apply'; readonly codeId: string; readonly undoMilliseconds: number };

const none: AutoApplyVerdict = { kind: 'none' };

/** The code that may be applied unasked: the first suggestion, sure enough, and of a kind that was right before. */
function unaskedCode({ settings, advice, codes, excluded }: AutoApplyCase): string | null {
	const { suggestions, heldOut, mayApply } = advice();
	const [first] = suggestions;
	if (first === undefined || heldOut || mayApply !== true) return null;
	if (first.probability < settings.minConfidence || excluded().has(first.codeId)) return null;
	return codes?.some(({ id }) => id === first.codeId) === true ? first.codeId : null;
}

/**
 * Whether a code is to be applied by itself now, and which. Only in a wrap-up for which nobody has chosen anything yet,
 * whose window closes by itself, whose suggestion is sure enough for the policy and of a kind that was right often enough
 * in this queue before, and only while a panel is open. The countdown begins `secondsBeforeDeadline` before the end, and
 * early enough for {@link shortestUnasked}; where that is no longer possible, nothing is applied.
 */
export function judgeAutoApply(given: AutoApplyCase): AutoApplyVerdict {
	const { settings, wrapUp, panelIsOpen, now } = given;
	if (!settings.enabled || !panelIsOpen || wrapUp.window !== 'open' || wrapUp.phase.kind !== 'wrapping') return none;
	const startedAt = wrapUp.startedAt ?? wrapUp.noticedAt;
	const end = startedAt === null ? null : windowEnd({ ...wrapUp, startedAt });
	if (end === null || (wrapUp.stored !== null && !wrapUp.stored.provisional)) return none;
	const beginsAt = end - Math.max(settings.secondsBeforeDeadline * 1000, shortestUnasked + margin);
	if (now < beginsAt) return { kind: 'wait', at: beginsAt };
	const leavesAt = Math.max(now + shortestUnasked, end - leavesAhead);
	if (leavesAt > end - margin) return none;
	const codeId = unaskedCode(given);
	return codeId === null ? none : { kind: 'apply', codeId, undoMilliseconds: leavesAt - now };
}
