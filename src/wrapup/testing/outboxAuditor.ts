import type { Answer } from '../../genesys/answer.ts';
import type { StoredWrapUp } from '../../genesys/conversation.ts';
import { type Fresh, isSame } from '../decideFresh.ts';
import { type Intent, type IntentOwner, isSameOwner } from '../intent.ts';

/** What the auditor knows of one choice, from the agent's hand alone and never from the outbox's own books. */
export type Account = {
	readonly chosen: Intent;
	/** The code the agent has seen as stored: at the choice, or in the conflict that was answered with "replace". */
	shown: string | null;
	/** The agent asked to take it back, and was told that it is. */
	askedBack: boolean;
	takenBack: boolean;
	kept: boolean;
	expired: boolean;
	/** The disk did not take it, and the agent was told. */
	refused: boolean;
	/** Put away by the agent after its end. */
	forgotten: boolean;
	/** The outbox had it on disk once. */
	taken: boolean;
	requests: number;
	/** How often in a row the disk refused a step of it; after three the outbox goes on without. */
	refusals: number;
	/** The disk refused three times in a row; its record may be gone with a worker that dies in that very moment. */
	unlucky: boolean;
	/** The last answer about it, in this life of the worker. */
	lastAnswer: { readonly question: string; readonly fresh: Fresh } | null;
	/** Every outcome that was told, once each. */
	readonly outcomes: Set<string>;
};

/** What the auditor may look at beside what it is told. */
export type AuditedWorld = {
	readonly now: () => number;
	readonly owner: () => IntentOwner | null;
	readonly onDisk: (id: string) => Intent | undefined;
};

const asText = (value: unknown) => JSON.stringify(value);

/**
 * The reference model of the outbox: it watches every request leave, every answer come and every change told, and notes
 * what must never happen. It knows what the agent did and what the platform answered, and nothing of how the outbox works.
 */
export function createOutboxAuditor(world: AuditedWorld) {
	const accounts = new Map<string, Account>();
	const breaches: string[] = [];
	/** Choices that are asking about a participant just now, in this life. */
	const asking = new Map<string, string>();
	const breach = (id: string, sentence: string) => void breaches.push(`${id}: ${sentence}`);

	const account = (id: string): Account => {
		const known = accounts.get(id);
		if (known === undefined) throw new Error(`Nobody chose ${id}.`);
		return known;
	};

	const judgeWrite = (id: string, { chosen, lastAnswer, shown }: Account) => {
		if (world.now() > chosen.deadline) breach(id, 'written after its deadline');
		if (lastAnswer?.question !== 'read') return breach(id, 'written without a fresh read right before');
		const { window, stored } = lastAnswer.fresh;
		if (window !== 'open' && window !== 'notYet') breach(id, `written although the platform said ${window}`);
		const isForeign = stored !== null && !stored.provisional && stored.codeId !== chosen.code.id;
		if (isForeign && stored.codeId !== shown) breach(id, `written over ${stored.codeId}, which the agent never saw`);
	};

	/** A disk that keeps refusing holds an earlier step; an answer to a conflict may leave while it is asked again. */
	const judgeDisk = (id: string, { refusals }: Account, question: string) => {
		const stage = world.onDisk(id)?.stage.kind ?? 'nothing';
		const isBehind = (refusals >= 3 && stage !== 'nothing') || (refusals > 0 && stage === 'conflict');
		if (['held', 'conflict', 'ended', 'nothing'].includes(stage) && !isBehind)
			breach(id, `${question} while the disk holds ${stage}`);
	};

	/** A request is about to leave. */
	const leaves = (id: string, question: string) => {
		const one = account(id);
		const { chosen } = one;
		one.requests += 1;
		if (!isSameOwner(chosen.owner, world.owner())) breach(id, `${question} with the token of somebody else`);
		judgeDisk(id, one, question);
		if (one.takenBack || one.outcomes.size > 0) breach(id, `${question} after its end`);
		const other = asking.get(chosen.target.participantId);
		if (other !== undefined && other !== id) breach(id, `${question} while ${other} is on its way`);
		asking.set(chosen.target.participantId, id);
		if (question === 'write') judgeWrite(id, one);
		one.lastAnswer = null;
	};

	const judgeOutcome = (id: string, one: Account, { stage }: Intent) => {
		if (stage.kind !== 'ended') return;
		const { outcome } = stage;
		const fresh = one.lastAnswer?.fresh;
		const isHeld = isSame(fresh?.stored ?? null, {
			codeId: one.chosen.code.id,
			notes: one.chosen.notes,
			seenCodeId: null,
		});
		if (/applied/i.test(outcome.kind) && !isHeld) breach(id, `${outcome.kind}, but the platform did not say so`);
		if (outcome.kind === 'withdrawn' && !one.askedBack && !one.kept) breach(id, 'withdrawn by nobody');
		const mayBeMissed = one.expired || (fresh !== undefined && fresh.window !== 'open' && fresh.window !== 'notYet');
		if (outcome.kind === 'missed' && outcome.reason !== 'deadline' && !mayBeMissed)
			breach(id, 'missed inside its window');
	};

	/** The outbox tells of a change. */
	const hears = (intent: Intent) => {
		const { id, stage } = intent;
		const one = account(id);
		one.taken = true;
		if (stage.kind === 'ended' || stage.kind === 'conflict') asking.delete(intent.target.participantId);
		if (stage.kind !== 'ended') {
			if (one.outcomes.size > 0) breach(id, `${stage.kind} after its end`);
			return;
		}
		if (intent.notes !== '') breach(id, 'keeps its notes after its end');
		judgeOutcome(id, one, intent);
		one.outcomes.add(asText(stage.outcome));
	};

	const checkStored = (id: string, one: Account, stored: Intent | undefined) => {
		const { outcomes } = one;
		one.taken ||= stored !== undefined;
		if (outcomes.size > 1) breach(id, `has ended as ${[...outcomes].join(' and ')}`);
		if (one.forgotten || !one.taken || one.refused) return;
		if (stored === undefined && outcomes.size === 0 && !one.unlucky) breach(id, 'lost without an outcome');
		if (stored?.stage.kind !== 'ended') return;
		if (stored.notes !== '') breach(id, 'has notes on disk after its end');
		const [outcome] = outcomes;
		if (outcome !== undefined && outcome !== asText(stored.stage.outcome)) breach(id, 'ends otherwise on disk');
	};

	return {
		breaches,
		accounts,
		account,
		leaves,
		hears,
		/** The agent chooses; called before the outbox hears of it. */
		opens: (chosen: Intent): Account => {
			const one: Account = {
				chosen,
				shown: chosen.seenCodeId,
				askedBack: false,
				takenBack: false,
				kept: false,
				expired: false,
				refused: false,
				forgotten: false,
				taken: false,
				requests: 0,
				refusals: 0,
				unlucky: false,
				lastAnswer: null,
				outcomes: new Set(),
			};
			accounts.set(chosen.id, one);
			return one;
		},
		/** An answer of the platform has reached the outbox. */
		answered: (id: string, question: string, answer: Answer<Fresh | StoredWrapUp | null>) => {
			if (answer.kind === 'failed') return;
			const { value } = answer;
			const fresh: Fresh =
				value !== null && 'window' in value ? value : { window: 'open', stored: value, version: null };
			account(id).lastAnswer = { question, fresh };
		},
		/** The worker died: what it had been told is gone with it. */
		newLife: () => {
			asking.clear();
			for (const one of accounts.values()) one.lastAnswer = null;
		},
		/** The disk took a step of the choice, or refused it. */
		stores: (id: string, refused: boolean) => {
			const one = account(id);
			one.refusals = refused ? one.refusals + 1 : 0;
			one.unlucky ||= one.refusals >= 3;
		},
		/** The disk did not take the choice. */
		refuses: (id: string) => {
			account(id).refused = true;
		},
		/** The agent was told whether the choice could be taken back. */
		takesBack: (id: string, taken: boolean) => {
			const one = account(id);
			// What a conflict was answered with "keep" counts as taken back, and may have left before.
			if (one.kept) return;
			one.takenBack ||= taken;
			if (taken && one.requests > 0) breach(id, 'taken back after it had left');
		},
		/** Everything has had the time to end; `written` is what the platform holds by a choice's own write. */
		checkEnd: (written: (chosen: Intent) => StoredWrapUp | null) => {
			for (const [id, { chosen, outcomes, refused, forgotten, taken, unlucky }] of accounts) {
				const stage = world.onDisk(id)?.stage;
				const { code, notes } = chosen;
				const isHeld = isSame(written(chosen), { codeId: code.id, notes, seenCodeId: null });
				const denied = [...outcomes].find((outcome) => /missed|refused/.test(outcome));
				if (isHeld && denied !== undefined) breach(id, `is stored, but the agent was told ${denied}`);
				if (refused || forgotten || !taken || unlucky) continue;
				if (outcomes.size === 0 && stage?.kind !== 'ended')
					breach(id, `has no outcome, but ${stage?.kind ?? 'nothing'}`);
			}
		},
		/** Compares the books with the disk; between any two steps. */
		checkDisk: () => {
			for (const [id, one] of accounts) checkStored(id, one, world.onDisk(id));
		},
	};
}

export type OutboxAuditor = ReturnType<typeof createOutboxAuditor>;
