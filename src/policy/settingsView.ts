/** Where a setting's value in force comes from. */
export type SettingSource = 'enforced' | 'user' | 'proposed' | 'builtIn';

/** One setting as the options page shows it. `managed` = the organisation enforces it and the control is locked. */
export type SettingView = {
	readonly key: string;
	readonly value: unknown;
	readonly source: SettingSource;
	readonly managed: boolean;
};

/** All settings in force, in the catalogue's order, and what was wrong with the ones that are not. */
export type SettingsView = {
	readonly settings: readonly SettingView[];
	readonly problems: readonly {
		readonly key: string;
		readonly source: SettingSource;
		readonly problem: string;
		readonly entries?: readonly number[];
	}[];
	/** The address an admin registers with the OAuth client for this very installation. */
	readonly redirectAddress: string;
	readonly version: string;
	/** Records on this device that could not be read and were put aside. */
	readonly setAside: number;
};
