import type { Installations } from './installations.ts';

/** What a desk knows of its own installation: the browser it stands in, and the extension's id there. */
export type OwnInstallation = { readonly browser: keyof Installations; readonly id: string };

/** Words that stand in the files for what only the admin knows, by what they stand for. */
export const placeholders = {
	chromeId: 'CHROME_EXTENSION_ID',
	chromeUpdates: 'CHROME_UPDATE_ADDRESS',
	edgeId: 'EDGE_EXTENSION_ID',
	edgeUpdates: 'EDGE_UPDATE_ADDRESS',
	firefoxId: 'FIREFOX_ADDON_ID',
	firefoxFile: 'FIREFOX_XPI_ADDRESS',
	unit: 'ORGANISATIONAL_UNIT_ID',
} as const;

export type Placeholder = keyof typeof placeholders;

/** The installations as far as one desk knows them: its own id, and placeholders for all else. */
export function deskInstallations(own: OwnInstallation): Installations {
	const idIn = (browser: OwnInstallation['browser']) =>
		own.browser === browser ? own.id : placeholders[`${browser}Id`];
	return {
		chrome: { id: idIn('chrome'), updates: placeholders.chromeUpdates },
		edge: { id: idIn('edge'), updates: placeholders.edgeUpdates },
		firefox: { id: idIn('firefox'), file: placeholders.firefoxFile },
	};
}

/** The placeholders that some texts hold and somebody has to replace. */
export function placeholdersIn(texts: readonly string[]): readonly Placeholder[] {
	const names = Object.keys(placeholders) as readonly Placeholder[];
	return names.filter((name) => texts.some((text) => text.includes(placeholders[name])));
}
