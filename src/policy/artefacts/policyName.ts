import type { SettingKey } from '../catalogue.ts';
import type { ChromiumBrowser } from './installations.ts';

/** Whether a policy of Windows' group policy enforces a setting or proposes it. */
export type Standing = 'enforced' | 'proposed';

/** Names of the categories under which the policies stand: the product's, and one for each kind below it. */
export const categories = {
	product: 'Afterword',
	enforced: 'Enforced',
	proposed: 'Proposed',
} as const;

/** The name of a setting's policy, the same in the template (ADMX) and in what Intune sets. */
export function policyName(standing: Standing, key: SettingKey): string {
	return `${categories[standing]}_${key}`;
}

/** The policy that puts the extension onto the list of forced ones, and the name of its one text field. */
export const installPolicy = { name: 'Install', element: 'Entry' } as const;

/** The name under which Windows keeps the template of a browser. */
export const templateNames: Readonly<Record<ChromiumBrowser, string>> = {
	chrome: 'AfterwordChrome',
	edge: 'AfterwordEdge',
};

/** The id under which a template keeps the text of a choice. Such ids know letters, digits and underscores alone. */
export function choiceName(key: SettingKey, choice: string): string {
	return `Choice_${key}_${choice.replaceAll(/\W/g, '_')}`;
}
