import { createEvidenceMemory } from '../../genesys/evidence/createEvidenceMemory.ts';
import { type AdviserSettings, createAdviser } from '../../suggest/createAdviser.ts';
import { type SourceName, sources } from '../../suggest/learner/sources.ts';
import { createMemoryDisk } from '../../suggest/testing/memoryDisk.ts';
import { createLocks } from './createLocks.ts';
import { createDeskWorld, openDesk } from './openDesk.ts';

/** What outlives a desk that learns: time, the platform, the disk, and what lies there of the learner. */
export function createLearningWorld() {
	return { ...createDeskWorld(), learner: createMemoryDisk(), locks: createLocks() };
}

/** A desk of `agent-1` with the adviser of the product, over a disk in memory. */
export function openLearningDesk(world = createLearningWorld(), changes: Partial<AdviserSettings> = {}) {
	const values: AdviserSettings = {
		suggestionSources: Object.keys(sources) as SourceName[],
		rules: [],
		modelPack: null,
		holdout: 0,
		suggestionFloor: 0.08,
		...changes,
	};
	const adviser = createAdviser({
		store: world.learner.store,
		history: world.learner.history,
		locks: world.locks,
		settings: () => values,
		table: () => null,
		onChange: () => undefined,
	});
	const evidence = { memory: createEvidenceMemory(), prior: () => ({}) };
	return { ...openDesk(world, world.platform.client, { adviser, evidence }), world, adviser, evidence };
}
