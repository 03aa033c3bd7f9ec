import { createSimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import type { Fresh } from '../decideFresh.ts';
import type { Intent, IntentOwner } from '../intent.ts';
import { createManyWrapUps, type PlatformNature } from './manyWrapUps.ts';
import { type MortalOutbox, type MortalWorld, mortalOutbox } from './mortalOutbox.ts';
import { createOutboxAuditor } from './outboxAuditor.ts';
import { type Fault, storedAs } from './platformModel.ts';
import { anIntent } from './samples.ts';

/** One thing that happens to an outbox. Choices are named by how many were made before, participants by a number. */
export type TrialStep =
	| {
			readonly kind: 'choose';
			readonly participant: number;
			readonly codeId: string;
			readonly undo: number;
			readonly lasts: number;
			/** The agent saw what is stored now. */
			readonly looked: boolean;
	  }
	| {
			readonly kind: 'sendNow' | 'withdraw' | 'keep' | 'replace' | 'expire' | 'forget';
			readonly choice: number;
	  }
	/** The worker dies after so many instructions; 0 for at once. */
	| { readonly kind: 'die'; readonly instructions: number }
	| { readonly kind: 'signIn'; readonly user: 'ada' | 'ben' | null }
	| { readonly kind: 'wake' }
	| { readonly kind: 'diskRefuses'; readonly times: number }
	| { readonly kind: 'network'; readonly up: boolean }
	| { readonly kind: 'fault'; readonly question: 'read' | 'write' | 'confirm'; readonly fault: Fault }
	| { readonly kind: 'wait'; readonly milliseconds: number }
	| {
			readonly kind: 'supervisor';
			readonly participant: number;
			readonly codeId: string;
			readonly provisional: boolean;
	  }
	/** Another tool stores the very wrap-up that the agent chose last. */
	| { readonly kind: 'twin' }
	| { readonly kind: 'close'; readonly participant: number; readonly window: Fresh['window'] };

const ownerOf = (userId: string | null): IntentOwner | null =>
	userId === null ? null : { userId, organizationId: 'org', region: 'eu-central-1' };
const participantOf = (participant: number) => `p${participant}`;
const halfAnHour = 30 * 60_000;

/**
 * Plays steps to a real outbox in simulated time, under an auditor. Every life of the worker ends in another one; the
 * last part of a trial is calm, so that everything has the time to end.
 */
export function createOutboxTrial(nature: PlatformNature) {
	const time = createSimulatedTime();
	const disk = new Map<string, Intent>();
	const who = { owner: ownerOf('ada') };
	const trouble = { refusals: 0 };
	const auditor = createOutboxAuditor({ now: time.now, owner: () => who.owner, onDisk: (id) => disk.get(id) });
	const platform = createManyWrapUps(time, nature);
	const world: MortalWorld = { time, platform, auditor, disk, trouble, who };
	let chosen = 0;
	let life: MortalOutbox = mortalOutbox(world);
	/** The choices of those who have not been signed in since this life began, as they lay on disk then. */
	let parked = new Map<string, string>();
	/** How often something else than the choice itself changed what is stored for a participant. */
	const strangers = new Map<string, number>();
	/** Choices that another tool stored as well; what is stored then tells nothing of their own writes. */
	const twins = new Set<string>();
	/** What the product would report and go on after, as a disk that refuses; never a breach by itself. */
	const reported: unknown[] = [];

	const forgetParked = () => {
		for (const id of parked.keys())
			if (auditor.account(id).chosen.owner.userId === who.owner?.userId) parked.delete(id);
	};

	const rebirth = () => {
		auditor.newLife();
		parked = new Map([...disk].map(([id, intent]) => [id, JSON.stringify(intent)]));
		forgetParked();
		life = mortalOutbox(world);
		void life.outbox.resume().catch((error: unknown) => reported.push(error));
	};

	const choose = ({ participant, codeId, undo, lasts, looked }: Extract<TrialStep, { kind: 'choose' }>) => {
		const { owner } = who;
		if (owner === null) return;
		chosen += 1;
		const id = `intent-${chosen}`;
		const now = time.now();
		const participantId = participantOf(participant);
		const held = platform.find(participantId);
		const intent = anIntent({
			id,
			owner,
			key: participantId,
			target: { conversationId: `c-${participantId}`, participantId, communicationId: 'leg', medium: 'call' },
			code: { id: codeId, name: codeId },
			notes: `notes of ${id}`,
			seenCodeId: looked && held.stored?.provisional === false ? held.stored.codeId : null,
			chosenAt: now,
			deadline: now + lasts,
			...(undo > 0 ? { stage: { kind: 'held', until: now + undo } } : {}),
		});
		auditor.opens(intent);
		void life.outbox.add(intent).catch((error: unknown) => {
			reported.push(error);
			auditor.refuses(id);
		});
	};

	/** A hand of the agent on a choice; what the disk refuses is reported and changes nothing that the auditor knows. */
	const act = (step: Extract<TrialStep, { readonly choice: number }>) => {
		const id = `intent-${1 + (step.choice % Math.max(1, chosen))}`;
		const account = auditor.accounts.get(id);
		if (account === undefined || account.chosen.owner.userId !== who.owner?.userId) return;
		const { outbox } = life;
		const later = (acting: Promise<unknown>) =>
			void acting.catch((error: unknown) => {
				reported.push(error);
			});
		const conflict = outbox.live().find((intent) => intent.id === id)?.stage;
		switch (step.kind) {
			case 'sendNow':
				outbox.sendNow(id);
				return;
			case 'withdraw':
				account.askedBack = true;
				return later(outbox.withdraw(id).then((taken) => auditor.takesBack(id, taken)));
			case 'keep':
				account.kept ||= conflict?.kind === 'conflict';
				return later(outbox.settle(id, 'keep'));
			case 'replace':
				if (conflict?.kind === 'conflict') account.shown = conflict.found.id;
				return later(outbox.settle(id, 'replace'));
			case 'expire':
				account.expired ||= conflict?.kind === 'conflict';
				return later(outbox.expire(id));
			case 'forget':
				if (account.outcomes.size > 0) {
					account.forgotten = true;
					later(outbox.forget(id));
				}
		}
	};

	const twin = () => {
		const last = auditor.accounts.get(`intent-${chosen}`)?.chosen;
		if (last === undefined || platform.find(last.target.participantId).window !== 'open') return;
		const { participantId } = last.target;
		twins.add(last.id);
		strangers.set(participantId, (strangers.get(participantId) ?? 0) + 1);
		platform.store(participantId, storedAs(last.code.id, last.notes));
	};

	const supervise = ({ participant, codeId, provisional }: Extract<TrialStep, { kind: 'supervisor' }>) => {
		const participantId = participantOf(participant);
		if (platform.find(participantId).window !== 'open') return;
		strangers.set(participantId, (strangers.get(participantId) ?? 0) + 1);
		platform.store(participantId, storedAs(codeId, 'by a supervisor', provisional));
	};

	const happen = (step: Exclude<TrialStep, { readonly choice: number }>) => {
		switch (step.kind) {
			case 'choose':
				return choose(step);
			case 'die':
				life.life.countdown = step.instructions;
				if (step.instructions === 0) life.life.alive = false;
				return;
			case 'signIn':
				who.owner = ownerOf(step.user);
				forgetParked();
				if (step.user === null) return;
				life.outbox.wake();
				void life.outbox.resume().catch((error: unknown) => reported.push(error));
				return;
			case 'wake':
				return life.outbox.wake();
			case 'diskRefuses':
				trouble.refusals = step.times;
				return;
			case 'network':
				platform.state.offline = !step.up;
				return;
			case 'fault':
				platform.faults[step.question].push(step.fault);
				return;
			case 'wait':
				return;
			case 'supervisor':
				return supervise(step);
			case 'twin':
				return twin();
			case 'close':
				platform.find(participantOf(step.participant)).window = step.window;
		}
	};

	const checkEffects = () => {
		for (const [id, times] of platform.effects) {
			const { participantId } = auditor.account(id).chosen.target;
			const others = [...platform.effects]
				.filter(([other]) => other !== id && auditor.account(other).chosen.target.participantId === participantId)
				.reduce((sum, [, effects]) => sum + effects, 0);
			const most = 1 + (strangers.get(participantId) ?? 0) + others;
			if (times > most) auditor.breaches.push(`${id}: took effect ${times} times`);
		}
	};

	const check = () => {
		auditor.checkDisk();
		checkEffects();
		for (const [id, before] of parked) {
			if (JSON.stringify(disk.get(id)) !== before) auditor.breaches.push(`${id}: touched while its owner was away`);
		}
	};

	/** Plays one step, gives it a moment, and compares the books. */
	const play = async (step: TrialStep): Promise<void> => {
		if ('choice' in step) act(step);
		else happen(step);
		if (step.kind === 'wait') await time.advance(step.milliseconds);
		else await time.settle();
		if (!life.life.alive) rebirth();
		await time.settle();
		check();
	};

	/** Lets everything end: nothing is broken any more, both agents sign in, and all windows run out. */
	const calm = async (): Promise<void> => {
		for (const faults of Object.values(platform.faults)) faults.splice(0);
		platform.state.offline = false;
		trouble.refusals = 0;
		for (const user of ['ada', 'ben', 'ada', 'ben'] as const) {
			life.life.alive = false;
			who.owner = ownerOf(user);
			rebirth();
			await time.advance(halfAnHour);
			for (const { id, stage, owner } of life.outbox.live()) {
				if (stage.kind !== 'conflict' || owner.userId !== user) continue;
				auditor.account(id).expired = true;
				await life.outbox.expire(id);
			}
			check();
		}
		auditor.checkEnd(({ id, target }) =>
			platform.effects.has(id) && !twins.has(id) ? platform.find(target.participantId).stored : null,
		);
	};

	return { play, calm, auditor, platform, disk, time, reported };
}
