import source from '../../manifest.json' with { type: 'json' };

/** How finished a release is. A beta has ids of its own, so it can lie beside the stable one on a machine. */
export const releaseChannels = ['stable', 'beta'] as const;
export type ReleaseChannel = (typeof releaseChannels)[number];

/** What tells the packages of one release channel from those of the other. */
export type ChannelMarks = {
	/** Start of every file name. */
	readonly productName: string;
	/** The add-on's id in Firefox. In Chromium the id comes from the key, so a beta needs a key of its own. */
	readonly geckoId: string;
	/** What the name in the browser ends with. */
	readonly nameEnding: string;
};

const { id } = source.browser_specific_settings.gecko;

export const channelMarks: Readonly<Record<ReleaseChannel, ChannelMarks>> = {
	stable: { productName: 'afterword', geckoId: id, nameEnding: '' },
	beta: { productName: 'afterword-beta', geckoId: id.replace('@', '-beta@'), nameEnding: ' Beta' },
};
