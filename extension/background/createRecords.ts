import type { Clock } from '../../src/genesys/clock.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { draftsByMode } from '../../src/storage/draftsByMode.ts';
import type { Areas } from '../../src/storage/item.ts';
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

/** What this device keeps of wrap-ups: the stores, for how long, and the figures of the day so far. */
export function createRecords({ areas, clock, settings, onTrouble }: RecordPorts) {
	const now = () => clock.now();
	const disk = createDiskStores((onClosed) => openDatabase(undefined, onClosed), now);
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
		forgetWrapUps: changing(disk.forgetWrapUps),
		expire: changing(disk.expire),
	};
	return { stores, day, retention: createRetention({ days, expire: stores.expire, onTrouble }) };
}
