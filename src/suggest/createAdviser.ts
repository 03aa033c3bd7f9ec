import { advise, type Mind } from './advise.ts';
import type { Advice, Adviser, ConfirmedChoice, Evidence, Situation, Subject } from './adviser.ts';
import type { AdviserState } from './adviserState.ts';
import { circumstancesOf } from './circumstancesOf.ts';
import { createMemoryKeeper, type Locks } from './createMemoryKeeper.ts';
import { isHeldOut } from './isHeldOut.ts';
import type { MemoryStore } from './keptMemory.ts';
import { type Learned, nothingLearned, unreadRevision } from './learned.ts';
import { mayApplyByItself } from './learner/answer.ts';
import { mayApply } from './learner/applyRecord.ts';
import type { Candidate, Circumstances } from './learner/circumstances.ts';
import { createLearner } from './learner/createLearner.ts';
import { type Memory, memoryBytes, saveMemory } from './learner/memory.ts';
import { permitted, type SourceName } from './learner/sources.ts';
import type { WordTable } from './learner/wordTable.ts';
import type { PackRefusal } from './packRefusal.ts';
import type { ChoiceHistory } from './pastChoice.ts';
import { readPack } from './readPack.ts';
import { readRules } from './readRules.ts';
import { replay } from './replay.ts';
import type { Suggestion } from './suggestion.ts';
import { type Thought, teach } from './teach.ts';
import { usedSources } from './usedSources.ts';

/** What of the settings concerns suggestions; see the catalogue. */
export type AdviserSettings = {
	readonly suggestionSources: readonly SourceName[];
	readonly rules: readonly unknown[];
	readonly modelPack: unknown;
	readonly holdout: number;
	readonly suggestionFloor: number;
};

/** What {@link createAdviser} needs from outside. */
export type AdviserPorts = {
	readonly store: MemoryStore;
	readonly history: ChoiceHistory;
	readonly locks: Locks;
	readonly settings: () => AdviserSettings;
	/** The table of word meanings; null until it is loaded, and where there is none. */
	readonly table: () => WordTable | null;
	/** Suggestions may be others now. */
	readonly onChange: () => void;
};

/** The share of right ones from which a suggestion could be applied unasked. */
const applyTarget = 0.99;

/** What is known of a wrap-up while it is in sight; `advised` is the last answer, with all that it came from. */
type Case = {
	evidence: Evidence;
	thought: Thought | null;
	advised: { from: readonly unknown[]; advice: Advice } | null;
};

const nothing: Advice = { suggestions: [], heldOut: false, silent: false };

/**
 * The adviser: the learner, its memory on disk, the rules and packs of the organisation, and what is known of each wrap-up
 * in sight. Everything but opening and learning answers at once.
 */
export function createAdviser(ports: AdviserPorts): Adviser {
	let subject: Subject | null = null;
	let minds = new WeakMap<Memory, Mind>();
	const cases = new Map<string, Case>();
	const used = new Set<SourceName>();
	/** Choices that the disk has kept from being learned; the next one takes them along. */
	let owed: readonly ConfirmedChoice[] = [];

	const keeper = createMemoryKeeper({
		store: ports.store,
		locks: ports.locks,
		policyPack: () => ports.settings().modelPack,
		fill: async (fresh) => replay(fresh, subject === null ? [] : await ports.history.list(subject.userId)),
		onChange: ports.onChange,
	});

	const mindOf = (memory: Memory): Mind => {
		const known = minds.get(memory) ?? { memory, learner: createLearner(memory, ports.table()) };
		minds.set(memory, known);
		return known;
	};

	const caseOf = (key: string): Case => {
		const known = cases.get(key) ?? { evidence: {}, thought: null, advised: null };
		cases.set(key, known);
		return known;
	};

	const allowed = () => new Set(ports.settings().suggestionSources);

	const circumstances = (situation: Situation, evidence: Evidence) => {
		const all = circumstancesOf(situation, evidence, subject?.userId ?? '');
		const known = permitted(all, allowed());
		for (const source of usedSources(known)) used.add(source);
		return known;
	};

	const suggest = (
		learned: Learned,
		known: ReturnType<typeof circumstances>,
		candidates: readonly Candidate[],
		given: readonly unknown[] = ports.settings().rules,
	) => {
		const { rules } = readRules(given);
		return advise(mindOf(learned.live), known, candidates, { rules, floor: ports.settings().suggestionFloor });
	};

	const learn = async (learned: Learned, { situation, candidates, codeId }: ConfirmedChoice) => {
		const { key } = situation;
		const kept = caseOf(key);
		const known = circumstances(situation, kept.evidence);
		const [first = null] = suggest(learned, known, candidates);
		const sides = { own: mindOf(learned.own), live: mindOf(learned.live) };
		const lesson = { key, codeId, circumstances: known, candidates, first };
		const { learned: next, thought } = teach(learned, sides, lesson, kept.thought);
		kept.thought = thought ?? kept.thought;
		return { learned: next, value: next !== learned };
	};

	const confirm = async (choice: ConfirmedChoice): Promise<void> => {
		const who = subject;
		const isNew = await keeper.change((learned) => learn(learned, choice));
		if (isNew !== true || who === null) return;
		const { situation, codeId, at } = choice;
		const { key: id, queueId, medium } = situation;
		await ports.history.add({ id, userId: who.userId, queueId, medium, codeId, at });
	};

	const packRefusal = (): PackRefusal | null => {
		const { modelPack } = ports.settings();
		const read = modelPack === null ? null : readPack(modelPack);
		return read?.kind === 'refused' ? read.why : null;
	};

	const close = () => {
		keeper.close();
		subject = null;
		cases.clear();
		used.clear();
		owed = [];
	};

	return {
		open: async (next) => {
			close();
			subject = next;
			await keeper.open(`${next.region} ${next.organizationId} ${next.userId}`);
		},
		close,
		prepare: () => subject === null || keeper.current() !== null,
		advise: (situation, candidates) => {
			const learned = keeper.current();
			if (learned === null || candidates.length === 0) return nothing;
			const kept = caseOf(situation.key);
			const from = [learned, candidates, kept.evidence, ports.settings(), ports.table(), ...Object.values(situation)];
			if (kept.advised?.from.every((one, at) => one === from[at]) === true) return kept.advised.advice;
			const known = circumstances(situation, kept.evidence);
			const suggestions = suggest(learned, known, candidates);
			const heldOut = isHeldOut(situation.conversationId, ports.settings().holdout);
			const advice: Advice = {
				suggestions,
				heldOut,
				silent: suggestions.length === 0,
				...(isProven(learned, known, suggestions[0]) ? { mayApply: true } : {}),
			};
			kept.advised = { from, advice };
			return advice;
		},
		enrich: (key, evidence) => {
			const known = caseOf(key);
			known.evidence = { ...known.evidence, ...evidence };
			ports.onChange();
		},
		confirm: async (choice) => {
			owed = [...owed, choice];
			for (const one of owed) {
				await confirm(one);
				owed = owed.filter((other) => other !== one);
			}
		},
		keepOnly: (keys) => {
			for (const key of cases.keys()) if (!keys.has(key)) cases.delete(key);
		},
		followSettings: keeper.refit,
		followTable: () => {
			minds = new WeakMap();
			ports.onChange();
		},
		state: () => stateOf(keeper.current(), ports, { packRefusal: packRefusal(), allowed: allowed(), used }),
		reset: async () => {
			if (subject !== null) await ports.history.clear(subject.userId);
			await keeper.change(async ({ notes: { revision } }) => {
				const fresh = nothingLearned();
				return { learned: { ...fresh, notes: { ...fresh.notes, revision } }, value: null };
			});
			await keeper.refit();
		},
		exported: () => {
			const learned = keeper.current();
			return learned === null || learned.notes.revision === unreadRevision ? null : saveMemory(learned.own);
		},
		importPack: async (file) => {
			const read = readPack(file);
			if (read.kind === 'refused') return read.why;
			const refusal = await keeper.change(async (learned) => {
				const isTaken = learned.notes.packs.some(({ id }) => id === read.id);
				const imported = isTaken ? learned.notes.imported : [...learned.notes.imported, file];
				const value: PackRefusal | null = isTaken ? 'taken' : null;
				return { learned: isTaken ? learned : { ...learned, notes: { ...learned.notes, imported } }, value };
			});
			if (keeper.current() === null) return 'notSignedIn';
			await keeper.refit();
			return refusal;
		},
		judge: (situation, evidence, candidates, rules) => {
			const learned = keeper.current();
			return learned === null ? [] : suggest(learned, circumstances(situation, evidence), candidates, rules);
		},
	};
}

/** Whether this queue's record, and what is known of the conversation, suffice to apply the first suggestion by itself. */
function isProven({ notes }: Learned, known: Circumstances, first: Suggestion | undefined): boolean {
	const record = notes.queues[known.queueId ?? '']?.apply;
	return record !== undefined && first !== undefined && mayApplyByItself(record, known, first, applyTarget);
}

function stateOf(
	learned: Learned | null,
	{ settings, table }: AdviserPorts,
	rest: Pick<AdviserState, 'packRefusal' | 'allowed' | 'used'>,
): AdviserState {
	const { rules, invalid } = readRules(settings().rules);
	const notes = learned?.notes;
	return {
		...rest,
		learned: notes?.learned ?? 0,
		bytes: learned === null ? 0 : memoryBytes * (learned.live === learned.own ? 1 : 2),
		wordTable: table() !== null,
		packs: (notes?.packs ?? []).map(({ conversations, from }) => ({ conversations, from })),
		rules: { inForce: rules.length, invalid },
		queues: Object.entries(notes?.queues ?? {}).map(([queueId, { cases, right, apply }]) => ({
			queueId: queueId === '' ? null : queueId,
			cases,
			right,
			mayApply: mayApply(apply, 1, applyTarget),
		})),
		setAside: notes?.setAside ?? null,
	};
}
