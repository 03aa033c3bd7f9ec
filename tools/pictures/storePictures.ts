/** What the stores show of the product, by file name below `docs/admin/store/images`; sizes in pixels. */
export const storePictures = {
	'suggestions.png': { width: 1280, height: 800 },
	'undo.png': { width: 1280, height: 800 },
	'applied.png': { width: 1280, height: 800 },
	'conflict.png': { width: 1280, height: 800 },
	'journal.png': { width: 1280, height: 800 },
	'tile.png': { width: 440, height: 280 },
	'logo.png': { width: 300, height: 300 },
} as const satisfies Readonly<Record<string, { readonly width: number; readonly height: number }>>;

export type StorePicture = keyof typeof storePictures;
