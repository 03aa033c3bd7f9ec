import type { Client } from '../../src/genesys/client.ts';
import { createEvidenceMemory } from '../../src/genesys/evidence/createEvidenceMemory.ts';
import { createOrgPrior } from '../../src/genesys/evidence/createOrgPrior.ts';
import { readItem, writeItem } from '../../src/storage/item.ts';
import { evidenceItem, priorItem } from '../../src/storage/items.ts';
import type { DiskStores } from '../../src/storage/stores.ts';
import { createLaterAdviser } from '../../src/suggest/createLaterAdviser.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import type { IntentOwner } from '../../src/wrapup/intent.ts';
import { areas, clock, locks } from './ports.ts';
import type { SettingsKeeper } from './settingsKeeper.ts';

/** What {@link createSuggestionParts} needs from the background. */
export type SuggestionPorts = {
	readonly stores: Pick<DiskStores, 'memory' | 'choices'>;
	readonly settings: SettingsKeeper;
	readonly onChange: () => void;
	readonly onTrouble: (error: unknown) => void;
};

const loadSuggesting = () => import('./parts/suggesting.ts');

/** What stands behind the suggestions: the adviser, and the memory of its sources. */
export function createSuggestionParts({ stores, settings, onChange, onTrouble }: SuggestionPorts) {
	let table: WordTable | null = null;
	let isAsked = false;
	const values = () => settings.current().values;

	const adviser = createLaterAdviser({
		load: async () => {
			const { createAdviser } = await loadSuggesting();
			const { memory: store, choices: history } = stores;
			return createAdviser({ store, history, locks, settings: values, table: () => table, onChange });
		},
		onChange,
		onTrouble,
	});
	const memory = createEvidenceMemory((kept) => void writeItem(areas, evidenceItem, kept).catch(onTrouble));
	const prior = createOrgPrior({
		clock,
		ask: async (...question) => (await loadSuggesting()).readOrgPrior(...question),
		kept: {
			read: () => readItem(areas, priorItem),
			write: (kept) => writeItem(areas, priorItem, kept),
		},
		onTrouble,
	});

	const load = async () => {
		table = await (await loadSuggesting()).loadWordTable();
		if (table !== null) adviser.followTable();
	};

	return {
		adviser,
		evidence: { memory, prior: prior.of },
		prior,
		/** Takes up what the former life knew of the sources. */
		restore: async (): Promise<void> => memory.restore(await readItem(areas, evidenceItem)),
		/** Asks for the organisation's habit, once a day, where somebody is signed in and it is wanted. Never rejects. */
		refreshPrior: async (client: Client, owner: IntentOwner | null): Promise<void> => {
			if (owner === null || !values().suggestionSources.includes('prior')) return;
			await prior.refresh(client, `${owner.region} ${owner.organizationId} ${owner.userId}`);
		},
		/** Loads the table of word meanings, once in a life: there is a panel that it may help. */
		loadWords: (): void => {
			if (isAsked) return;
			isAsked = true;
			void load().catch(onTrouble);
		},
	};
}
