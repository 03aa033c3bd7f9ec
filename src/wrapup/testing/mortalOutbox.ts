import type { SimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import type { Intent, IntentOwner } from '../intent.ts';
import { createOutbox } from '../outbox.ts';
import { submitLate } from '../submitLate.ts';
import type { SubmitPlatform } from '../submitPlatform.ts';
import { createLocks } from './createLocks.ts';
import type { ManyWrapUps } from './manyWrapUps.ts';
import type { OutboxAuditor } from './outboxAuditor.ts';

/** What outlives the worker. */
export type MortalWorld = {
	readonly time: SimulatedTime;
	readonly platform: ManyWrapUps;
	readonly auditor: OutboxAuditor;
	readonly disk: Map<string, Intent>;
	/** How many of the next changes the disk refuses; three in a row for one choice at most, or it would be no disk. */
	readonly trouble: { refusals: number };
	readonly who: { owner: IntentOwner | null };
};

/**
 * One life of the worker around a real outbox. It can die at once, or at an instruction: the countdown runs before and
 * after every request and every change on disk, so that nothing of what it was doing then is ever heard of again.
 */
export function mortalOutbox({ time, platform, auditor, disk, trouble, who }: MortalWorld) {
	const life = { alive: true, countdown: Number.POSITIVE_INFINITY };
	const never = new Promise<never>(() => undefined);

	const instruction = () => {
		life.countdown -= 1;
		if (life.countdown <= 0) life.alive = false;
	};

	const mortal = async <Value>(act: () => Promise<Value>): Promise<Value> => {
		instruction();
		if (!life.alive) return never;
		const acted = act().finally(instruction);
		return await acted.then(
			(value) => (life.alive ? value : never),
			(error: unknown) => (life.alive ? Promise.reject(error) : never),
		);
	};

	const onDisk = (id: string, change: () => void) =>
		mortal(async () => {
			const refused = trouble.refusals > 0 && auditor.account(id).refusals < 3;
			auditor.stores(id, refused);
			if (refused) {
				trouble.refusals -= 1;
				throw new DOMException('full', 'QuotaExceededError');
			}
			change();
		});

	const questions = (intent: Intent): SubmitPlatform => {
		const asked = platform.questions(intent);
		const watched = <Value>(question: 'read' | 'write' | 'confirm', ask: () => Promise<Value>) =>
			mortal(() => {
				auditor.leaves(intent.id, question);
				return ask();
			});
		return {
			...asked,
			read: async () => {
				const answer = await watched('read', asked.read);
				auditor.answered(intent.id, 'read', answer);
				return answer;
			},
			write: (version, until) => watched('write', () => asked.write(version, until)),
			confirm: async () => {
				const answer = await watched('confirm', asked.confirm);
				auditor.answered(intent.id, 'confirm', answer);
				return answer;
			},
		};
	};

	const outbox = createOutbox({
		submit: submitLate,
		store: {
			all: () => mortal(async () => structuredClone([...disk.values()])),
			put: (intent) => onDisk(intent.id, () => void disk.set(intent.id, structuredClone(intent))),
			remove: (id) => onDisk(id, () => void disk.delete(id)),
		},
		clock: time.clock,
		locks: createLocks(),
		random: () => 0.5,
		platform: questions,
		owner: () => who.owner,
		onChange: (intent, phase) => {
			if (life.alive && phase === null) auditor.hears(intent);
		},
		onTrouble: () => undefined,
	});

	return { outbox, life };
}

export type MortalOutbox = ReturnType<typeof mortalOutbox>;
