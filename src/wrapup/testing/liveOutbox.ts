import { createSimulatedTime, type SimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import type { Intent, IntentOwner } from '../intent.ts';
import { createOutbox } from '../outbox.ts';
import { submitLate } from '../submitLate.ts';
import { createLocks } from './createLocks.ts';
import { createMemoryStore } from './memoryStore.ts';
import { createPlatformModel, type PlatformModel } from './platformModel.ts';
import { anIntent } from './samples.ts';

/** Who chose, in every sample. */
export const owner: IntentOwner = { userId: 'agent-1', organizationId: 'org', region: 'eu-central-1' };

/** What outlives a worker: time, the platform, the disk. */
export type World = {
	readonly time: SimulatedTime;
	readonly model: PlatformModel;
	readonly memory: ReturnType<typeof createMemoryStore>;
};

const wanted = { codeId: 'refund', notes: 'ticket 4711', seenCodeId: null };

/** A world with an empty disk and a wrap-up that waits. */
export function createWorld(): World {
	const time = createSimulatedTime();
	return { time, model: createPlatformModel(time, wanted), memory: createMemoryStore() };
}

/** One life of the worker in a world that outlives it; `told` are the stages it was told, ends by their outcome. */
export function liveOutbox({ time, model, memory }: World) {
	const told: string[] = [];
	const troubles: unknown[] = [];
	const who: { owner: IntentOwner | null } = { owner };
	const alive = { yes: true };
	const never = new Promise<never>(() => undefined);
	/** A dead worker neither asks nor writes any more. */
	const mortal = async <Value>(act: () => Promise<Value>): Promise<Value> =>
		alive.yes ? await act().then((value) => (alive.yes ? value : never)) : never;
	const outbox = createOutbox({
		submit: submitLate,
		store: {
			all: () => memory.store.all(),
			put: (intent) => mortal(() => memory.store.put(intent)),
			remove: (id) => mortal(() => memory.store.remove(id)),
		},
		clock: time.clock,
		locks: createLocks(),
		random: () => 0.5,
		platform: (_, onRequest) => {
			const counted = <Value>(ask: () => Promise<Value>) => {
				onRequest();
				return mortal(ask);
			};
			return {
				read: () => counted(model.platform.read),
				write: (version, until) => counted(() => model.platform.write(version, until)),
				confirm: () => counted(model.platform.confirm),
			};
		},
		owner: () => who.owner,
		onChange: (intent, phase) => {
			if (alive.yes && phase === null)
				told.push(intent.stage.kind === 'ended' ? intent.stage.outcome.kind : intent.stage.kind);
		},
		onTrouble: (error) => troubles.push(error),
	});
	return {
		outbox,
		told,
		troubles,
		who,
		die: () => {
			alive.yes = false;
		},
	};
}

/** A sample whose undo time runs. */
export const held = (time: SimulatedTime, undo = 2000): Intent =>
	anIntent({ chosenAt: time.now(), stage: { kind: 'held', until: time.now() + undo } });
/** A sample that goes at once. */
export const sending = (time: SimulatedTime) => anIntent({ chosenAt: time.now() });
/** Writes that reached the platform. */
export const writes = (model: PlatformModel) => model.calls.filter((call) => call.startsWith('write')).length;
/** The outcome on disk, or the stage's name before the end. */
export const endOf = (world: World) => {
	const stage = world.memory.disk.get('intent-1')?.stage;
	return stage?.kind === 'ended' ? stage.outcome : stage?.kind;
};

/** The name of {@link endOf}. */
export function endKindOf(world: World): string | undefined {
	const end = endOf(world);
	return typeof end === 'object' ? end.kind : end;
}
