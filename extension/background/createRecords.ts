import type { Clock } from '../../src/genesys/clock.ts';
import { createConnection } from '../../src/storage/createConnection.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { draftsByMode } from '../../src/storage/draftsByMode.ts';
import type { Areas } from '../../src/storage/item.ts';
import { retentionItem } from '../../src/storage/items.ts';
import { keptItem } from '../../src/storage/keptItem.ts';
import { createDiskStores } from '../../src/storage/stores.ts';
import { createDayKeeper } from './createDayKeeper.ts';
import { createRetention } from './createRetention.ts';
import type { SettingsKeeper } from './settingsKeeper.ts';

/** What {@link createRecords} needs from the background. */
export type RecordPorts = {
	readonly areas: Areas;
	readonly clock: Pick<Clock, 'now'>;
	readonly settings: Pick<SettingsKeeper, 'current'>;
	readonly onTrouble: (error: unknown) => void;
};

const clearing = () => import('./parts/clearing.ts');

/** What this device keeps of wrap-ups: the stores, for how long, and the figures of the day so far. */
export function createRecords({ areas, clock, settings, onTrouble }: RecordPorts) {
	const now = () => clock.now();
	const database = createConnection((onClosed) => openDatabase(undefined, onClosed));
	const disk = createDiskStores(database, now);
	const drafts = draftsByMode({ disk: disk.drafts, areas, mode: () => settings.current().values.draftMode });
	const day = createDayKeeper({ since: disk.journal.since, now });
	const days = () => settings.current().values.retentionDays;
	/** The figures of the day are read anew after a change of the journal, even where the disk broke off half-way. */
	const changing =
		<Parameters extends readonly unknown[]>(change: (...parameters: Parameters) => Promise<void>) =>
		(...parameters: Parameters): Promise<void> =>
			change(...parameters).finally(day.forget);
	const stores = {
		...disk,
		drafts,
		journal: { ...disk.journal, write: changing(disk.journal.write) },
		/** Deletes what tells of this user's past wrap-ups. Other agents' are not theirs to delete. Rejects when the disk does. */
		forgetWrapUps: changing(async (userId: string) => (await clearing()).forgetWrapUps(await database(), userId)),
	};
	const retention = createRetention({
		days,
		now,
		expire: changing(async (kept: number) => (await clearing()).expireRecords(await database(), now(), kept)),
		kept: keptItem(areas, retentionItem),
		onTrouble,
	});
	return { stores, day, retention };
}
