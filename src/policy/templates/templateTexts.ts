import type { SettingKey } from '../catalogue.ts';
import { englishTexts } from './englishTexts.ts';
import { germanTexts } from './germanTexts.ts';

/** What the group policy editor shows of one setting. */
export type SettingWords = {
	/** The policy's name in the tree. */
	readonly label: string;
	readonly description: string;
	/** What happens when it changes while the product runs. */
	readonly live: string;
};

/** All texts of a template in one language. */
export type TemplateTexts = {
	/** What the category tree and the fields around the settings say. */
	readonly product: (browser: string) => string;
	readonly supported: (browser: string) => string;
	readonly enforced: string;
	readonly proposed: string;
	readonly install: SettingWords;
	readonly installField: string;
	readonly isEnforced: string;
	readonly isProposed: string;
	readonly isSwitch: string;
	readonly isJson: string;
	/** What is said of a setting of the desk on which the template was made: its field begins with it, or its switch was so. */
	readonly beginsSo: string;
	readonly switchedOn: string;
	readonly switchedOff: string;
	readonly example: string;
	readonly since: string;
	readonly settings: Readonly<Record<SettingKey, SettingWords>>;
};

/** The languages of the templates, by the folder in which Windows looks for them. */
export const templateTexts: Readonly<Record<'en-US' | 'de-DE', TemplateTexts>> = {
	'en-US': englishTexts,
	'de-DE': germanTexts,
};
