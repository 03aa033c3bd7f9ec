import type { Mind } from './advise.ts';
import type { MemoryNotes, QueueRecord, Taught } from './keptMemory.ts';
import type { Learned } from './learned.ts';
import { emptyApplyRecord, withCase } from './learner/applyRecord.ts';
import type { Candidate, Circumstances } from './learner/circumstances.ts';
import type { Forecast } from './learner/createLearner.ts';
import type { Suggestion } from './suggestion.ts';

/** One confirmed choice to learn from. */
export type Lesson = {
	/** The wrap-up's key. */
	readonly key: string;
	readonly codeId: string;
	readonly circumstances: Circumstances;
	readonly candidates: readonly Candidate[];
	/** What was first among the suggestions for these circumstances; null where there were none. */
	readonly first: Suggestion | null;
};

/** What was thought of a wrap-up when its choice was learned, so that it can be unlearned exactly. */
export type Thought = { readonly own: Forecast; readonly live: Forecast };

/** Both memories with their learners; the same twice where no pack lies under what was learned. */
export type Minds = { readonly own: Mind; readonly live: Mind };

/** Wrap-ups that are remembered as learned from: more than a day of work, so that no life of the worker learns one again. */
const mostTaught = 300;

const noCases: QueueRecord = { cases: 0, right: 0, apply: emptyApplyRecord };

const hasContent = ({ texts, predictions }: Circumstances) => texts.length > 0 || predictions.length > 0;

/** The record of a queue with one more case, or one less. */
function counted(
	queues: MemoryNotes['queues'],
	{ queueId, chance, right, hadContent }: Taught,
	sign: 1 | -1,
): MemoryNotes['queues'] {
	const name = queueId ?? '';
	const { apply, ...before } = queues[name] ?? noCases;
	const moved = hadContent ? withCase(apply, chance, right, sign) : apply;
	return {
		...queues,
		[name]: {
			cases: Math.max(0, before.cases + sign),
			right: Math.max(0, before.right + (right ? sign : 0)),
			apply: moved,
		},
	};
}

/** The platform's candidates, and the chosen code where it is none of them any more. */
function withChosen(candidates: readonly Candidate[], codeIds: readonly string[]): readonly Candidate[] {
	const missing = codeIds.filter((codeId) => candidates.every(({ id }) => id !== codeId));
	return [...candidates, ...missing.map((id) => ({ id, name: '' }))];
}

const sides = ({ own, live }: Minds) => (own === live ? [own] : [own, live]);

function unlearn(minds: Minds, codeId: string, thought: Thought): void {
	for (const mind of sides(minds)) mind.learner.unlearn(mind === minds.own ? thought.own : thought.live, codeId);
}

/**
 * Learns a choice in both memories, which changes their tables in place, and gives the notes for it. A choice that was
 * learned for this wrap-up before is unlearned first: exactly where `before` tells what was thought then. A choice that is
 * known already changes nothing, and `thought` is null.
 */
export function teach(
	learned: Learned,
	minds: Minds,
	lesson: Lesson,
	before: Thought | null,
): { readonly learned: Learned; readonly thought: Thought | null } {
	const { notes } = learned;
	const { key, codeId, circumstances, first } = lesson;
	const known = notes.taught.find((one) => one.key === key);
	if (known?.codeId === codeId) return { learned, thought: null };
	const candidates = withChosen(lesson.candidates, known === undefined ? [codeId] : [codeId, known.codeId]);
	const think = (): Thought => ({
		own: minds.own.learner.predict(circumstances, candidates),
		live: minds.live.learner.predict(circumstances, candidates),
	});
	if (known !== undefined) unlearn(minds, known.codeId, before ?? think());
	const thought = think();
	for (const mind of sides(minds)) mind.learner.learn(mind === minds.own ? thought.own : thought.live, codeId);

	const taught: Taught = {
		key,
		codeId,
		queueId: circumstances.queueId,
		chance: first?.probability ?? 0,
		right: first?.codeId === codeId,
		hadContent: hasContent(circumstances),
	};
	const queues = known === undefined ? notes.queues : counted(notes.queues, known, -1);
	const next: MemoryNotes = {
		...notes,
		learned: notes.learned + (known === undefined ? 1 : 0),
		queues: counted(queues, taught, 1),
		taught: [...notes.taught.filter((one) => one !== known), taught].slice(-mostTaught),
	};
	return { learned: { ...learned, notes: next }, thought };
}
