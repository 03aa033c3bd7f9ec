import type { Situation } from '../adviser.ts';
import { type AdviserSettings, createAdviser } from '../createAdviser.ts';
import type { Candidate } from '../learner/circumstances.ts';
import { type SourceName, sources } from '../learner/sources.ts';
import { createMemoryDisk } from './memoryDisk.ts';

/** What suggestions are made of unless a test says otherwise: all sources, no rules, no pack. */
export const allowAll: AdviserSettings = {
	suggestionSources: Object.keys(sources) as SourceName[],
	rules: [],
	modelPack: null,
	holdout: 0,
	suggestionFloor: 0.08,
};

/** Tasks one after the other, as Web Locks grant them under one name. */
export function createQueue() {
	let last: Promise<unknown> = Promise.resolve();
	return <Value>(_: string, task: () => Promise<Value>): Promise<Value> => {
		const next = last.then(task, task);
		last = next.catch(() => undefined);
		return next;
	};
}

/** A disk and its locks, which outlive every adviser. */
export const createAdviserWorld = () => ({ ...createMemoryDisk(), locks: createQueue() });

/** An agent of a small business, by name. */
export const agent = (userId: string) => ({ region: 'eu-central-1', organizationId: 'org', userId });

/** An adviser over such a world, opened for one agent; `settings` may be changed while it runs. */
export async function openAdviser(
	world = createAdviserWorld(),
	changes: Partial<AdviserSettings> = {},
	userId = 'agent-1',
) {
	const state = { settings: { ...allowAll, ...changes }, changed: 0 };
	const adviser = createAdviser({
		store: world.store,
		history: world.history,
		locks: world.locks,
		settings: () => state.settings,
		table: () => null,
		onChange: () => {
			state.changed += 1;
		},
	});
	await adviser.open(agent(userId));
	return { world, adviser, state };
}

/** A wrap-up of a call in the queue Billing, unless told otherwise. */
export const aSituation = (key: string, more: Partial<Situation> = {}): Situation => ({
	key,
	conversationId: key,
	queueId: 'billing',
	medium: 'call',
	direction: 'inbound',
	hour: 10,
	durationSeconds: null,
	notes: '',
	...more,
});

/** Codes that are known by these names; each is its own id. */
export const named = (...names: readonly string[]): Candidate[] =>
	names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name }));
