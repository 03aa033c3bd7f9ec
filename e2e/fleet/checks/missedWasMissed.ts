import type { IntentTrace } from '../stage/createLedger.ts';
import type { Check, Evidence } from './evidence.ts';
import { workEndedAt, workStartedAt } from './timeline.ts';

/** How long a choice without an end of its window is tried. */
const tried = 10 * 60_000;

/** Longer than the longest undo time, a read, and the longest pause between two tries, in milliseconds. */
const enough = { faulty: 45_000, faultless: 8000 };

/** A request needs so long before the end of a window, in milliseconds; later than that nothing can be done. */
const tooLate = 2000;

/** The longest stretch between two moments that no obstacle touches. */
function longestClear(
	obstacles: readonly { readonly from: number; readonly until: number }[],
	from: number,
	until: number,
): number {
	let longest = 0;
	let clearSince = from;
	for (const { from: begins, until: ends } of obstacles.toSorted((one, other) => one.from - other.from)) {
		if (ends <= clearSince) continue;
		if (begins >= until) break;
		longest = Math.max(longest, begins - clearSince);
		clearSince = Math.max(clearSince, ends);
	}
	return Math.max(longest, until - clearSince);
}

/** When the window closed: by the platform's word, by the time limit it names, or where there is none after ten minutes. */
function closedAt({ truth, timeLimits }: Evidence, { conversationId, storedAt }: IntentTrace): number {
	const limit = timeLimits.get(conversationId);
	const began = workStartedAt(truth, conversationId) ?? storedAt;
	const limited = limit !== undefined && began + limit > storedAt ? began + limit : storedAt + tried;
	return Math.min(limited, workEndedAt(truth, conversationId) ?? limited);
}

/** What was told as missed had its window closed, and could not have been sent before. */
export const missedWasMissed: Check = (evidence) =>
	evidence.intents.flatMap((intent) => {
		const end = intent.ends.find(({ outcome }) => outcome.kind === 'missed');
		if (end === undefined) return [];
		const closed = closedAt(evidence, intent);
		if (closed > end.at + tooLate) {
			return [
				{ kind: 'falseMissed', detail: `intent ${intent.id} was told missed at ${end.at}, and the window was open` },
			];
		}
		const clear = longestClear([...evidence.obstacles, ...intent.asked], intent.storedAt, closed);
		if (clear <= (evidence.faulty ? enough.faulty : enough.faultless)) return [];
		const detail = `intent ${intent.id} of ${intent.storedAt} was told missed at ${end.at}; the window closed at ${closed}, and nothing stood in the way for ${clear} ms`;
		return [{ kind: 'falseMissed', detail }];
	});
