import type { Clock } from '../../src/genesys/clock.ts';
import {
	checkSetting,
	isPolicyOnly,
	type ResolvedSettings,
	resolveSettings,
} from '../../src/policy/resolveSettings.ts';
import { type Areas, readItem, writeItem } from '../../src/storage/item.ts';
import { policyItem, policyWaitedItem, userSettingsItem } from '../../src/storage/items.ts';

type Policy = Record<string, unknown>;

/** The browser's managed storage. An absent policy is an empty one. */
export type ManagedPolicy = {
	readonly read: () => Promise<Policy>;
	readonly onChanged: (listener: () => void) => void;
};

/** What {@link createSettingsKeeper} needs from outside. */
export type SettingsPorts = {
	readonly areas: Areas;
	readonly clock: Clock;
	readonly managed: ManagedPolicy;
	readonly onChange: () => void;
	readonly onTrouble: (error: unknown) => void;
};

/** How long an empty policy may only be a late one. Chrome was measured to show none for about three seconds. */
const latePolicy = 5000;

const isEmpty = (policy: Policy) => Object.keys(policy).length === 0;

/**
 * The settings in force: policy over user over default. The last policy seen is kept, because the browser shows none
 * for the first seconds after an install; an empty one is believed only when it stays empty, once in each session of
 * the browser.
 */
export function createSettingsKeeper({ areas, clock, managed, onChange, onTrouble }: SettingsPorts) {
	let policy: Policy = {};
	let user: Policy = {};
	let resolved: ResolvedSettings = resolveSettings({ managed: {}, user: {} });
	/** Whether an absent policy may still arrive. */
	let settled = false;

	const update = () => {
		const before = JSON.stringify(resolved);
		resolved = resolveSettings({ managed: policy, user });
		if (JSON.stringify(resolved) !== before) onChange();
	};

	/** In force first, kept then: what the disk does must not hold it back. */
	const take = async (next: Policy) => {
		policy = next;
		update();
		await writeItem(areas, policyItem, isEmpty(next) ? null : next);
	};

	let asked = 0;
	/** The browser says that the policy is another. Of two answers that cross, the later question's counts. */
	const follow = async () => {
		asked += 1;
		const own = asked;
		const next = await managed.read();
		if (own !== asked) return;
		const wasSettled = settled;
		settled ||= !isEmpty(next);
		await take(next);
		if (settled !== wasSettled) onChange();
	};

	const waitForPolicy = async () => {
		await clock.sleep(latePolicy);
		await take(await managed.read());
		await writeItem(areas, policyWaitedItem, true);
		settled = true;
		onChange();
	};

	managed.onChanged(() => void follow().catch(onTrouble));

	return {
		/** Reads what is there; a policy that may still be late is waited for beside it. */
		load: async () => {
			const [now, kept, own, waited] = await Promise.all([
				managed.read(),
				readItem(areas, policyItem),
				readItem(areas, userSettingsItem),
				readItem(areas, policyWaitedItem),
			]);
			user = own;
			settled = waited || !isEmpty(now);
			if (settled) await take(now);
			else {
				policy = kept ?? {};
				void waitForPolicy().catch(onTrouble);
			}
			update();
		},
		current: () => resolved,
		/** False while a missing value may still come by a late policy. */
		settled: () => settled,
		/** Stores the user's value, or takes it back with null. Answers what is wrong with it, in a sentence, or null. */
		save: async (key: string, value: unknown): Promise<string | null> => {
			const { [key]: _, ...others } = user;
			if (value !== null && isPolicyOnly(key)) return 'settingByPolicy';
			if (value !== null) {
				const checked = checkSetting(key, value);
				if ('problem' in checked) return checked.problem;
				if (checked.leftOut !== undefined) return `settingInvalid_${key}`;
				user = { ...others, [key]: checked.value };
			} else user = others;
			await writeItem(areas, userSettingsItem, user);
			update();
			return null;
		},
	};
}

/** See {@link createSettingsKeeper}. */
export type SettingsKeeper = ReturnType<typeof createSettingsKeeper>;
