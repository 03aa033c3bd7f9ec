/** Where Chrome, Chromium or Edge get the extension from. */
export type ChromiumInstallation = {
	/** The extension's id, 32 letters. */
	readonly id: string;
	/** Address of the update manifest, of a store or of the organisation's own server. */
	readonly updates: string;
};

/** Where Firefox gets the add-on from. */
export type FirefoxInstallation = {
	/** The add-on's id, as its manifest says. */
	readonly id: string;
	/** Address of the signed .xpi. */
	readonly file: string;
};

/** What forces the installation in each browser. A store may give the extension an id of its own. */
export type Installations = {
	readonly chrome: ChromiumInstallation;
	readonly edge: ChromiumInstallation;
	readonly firefox: FirefoxInstallation;
};

/** The browsers that are built on Chromium and managed alike. */
export type ChromiumBrowser = 'chrome' | 'edge';
