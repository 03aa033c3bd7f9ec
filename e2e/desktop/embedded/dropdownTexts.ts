import type { DeskSession } from '../deskMessages.ts';
import type { Locale } from '../desktopSwitches.ts';

type DropdownTexts = { readonly placeholder: string; readonly suffix: string };

const known: Readonly<Record<Exclude<Locale, 'pseudo'>, DropdownTexts>> = {
	'en-us': { placeholder: 'Select...', suffix: 'Dropdown' },
	de: { placeholder: 'Auswählen...', suffix: 'Listenfeld' },
	ja: { placeholder: '選択する ...', suffix: 'ドロップダウン' },
	fr: { placeholder: 'Sélectionner...', suffix: 'Liste déroulante' },
	'pt-br': { placeholder: 'Selecione...', suffix: 'Menu suspenso' },
};

/** The words of a closed dropdown and of its name for a screen reader, which has the suffix behind them. */
export function dropdownTexts({ switches, texts }: DeskSession): DropdownTexts {
	const { locale } = switches;
	return locale === 'pseudo' ? { placeholder: texts.wrapupCodes, suffix: texts.waiting } : known[locale];
}
