/** Parts of the product that an organisation can leave out by the setting `disabledFeatures`. */
export const features = [
	'pill',
	'notifications',
	'practice',
	'snippets',
	'journalExport',
	'ruleTrial',
	'packImport',
	'policyCopy',
] as const;

export type Feature = (typeof features)[number];

/** Whether a part may be offered. Parts that have a switch of their own need that one as well. */
export function isOffered(feature: Feature, settings: { readonly disabledFeatures: readonly Feature[] }): boolean {
	return !settings.disabledFeatures.includes(feature);
}
