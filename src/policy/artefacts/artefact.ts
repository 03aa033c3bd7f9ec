import type { SettingKey } from '../catalogue.ts';

/** One file an admin can use as it is. */
export type Artefact = {
	/** File name. */
	readonly name: string;
	readonly text: string;
	/** Settings that were given and that this format cannot carry. */
	readonly leftOut: readonly SettingKey[];
};
