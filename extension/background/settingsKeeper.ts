import browser from 'webextension-polyfill';
import type { Clock } from '../../src/genesys/clock.ts';
import { checkSetting, type ResolvedSettings, resolveSettings } from '../../src/policy/resolveSettings.ts';
import { type Areas, readItem, writeItem } from '../../src/storage/item.ts';
import { policyItem, userSettingsItem } from '../../src/storage/items.ts';

type Policy = Record<string, unknown>;

/** How long an empty policy may only be a late one. Chrome was measured to show none for about three seconds. */
const latePolicy = 5000;

/** Firefox rejects where no policy is set; to us that is an empty one. */
async function readManaged(): Promise<Policy> {
	try {
		return await browser.storage.managed.get();
	} catch (error) {
		if (error instanceof Error) return {};
		throw error;
	}
}

const isEmpty = (policy: Policy) => Object.keys(policy).length === 0;

/**
 * The settings in force: policy over user over default. The last policy seen is kept, because the browser shows none
 * for the first seconds after an install; an empty one is believed only when it stays empty.
 */
export function createSettingsKeeper(areas: Areas, clock: Clock, onChange: () => void) {
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

	const take = async (next: Policy) => {
		policy = next;
		await writeItem(areas, policyItem, isEmpty(next) ? null : next);
		update();
	};

	const waitForPolicy = async () => {
		await clock.sleep(latePolicy);
		await take(await readManaged());
		settled = true;
		onChange();
	};

	browser.storage.onChanged.addListener((_changes, area) => {
		if (area === 'managed') void readManaged().then(take);
	});

	return {
		/** Reads what is there; a policy that may still be late is waited for beside it. */
		load: async () => {
			const [managed, kept, own] = await Promise.all([
				readManaged(),
				readItem(areas, policyItem),
				readItem(areas, userSettingsItem),
			]);
			user = own;
			if (isEmpty(managed)) {
				policy = kept ?? {};
				void waitForPolicy();
			} else {
				await take(managed);
				settled = true;
			}
			update();
		},
		current: () => resolved,
		/** False while a missing value may still come by a late policy. */
		settled: () => settled,
		/** Stores the user's value, or takes it back with null. Answers what is wrong with it, in a sentence, or null. */
		save: async (key: string, value: unknown): Promise<string | null> => {
			const { [key]: _, ...others } = user;
			if (value !== null) {
				const checked = checkSetting(key, value);
				if ('problem' in checked) return checked.problem;
				user = { ...others, [key]: checked.value };
			} else user = others;
			await writeItem(areas, userSettingsItem, user);
			update();
			return null;
		},
	};
}

export type SettingsKeeper = ReturnType<typeof createSettingsKeeper>;
