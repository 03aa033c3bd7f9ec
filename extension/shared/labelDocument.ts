import { language, text } from './text.ts';

/** Tells the browser, and with it screen readers, hyphenation and fonts, which language the page is in and which way it runs. */
export function labelDocument(): void {
	document.documentElement.lang = language();
	document.documentElement.dir = text('languageDirection');
}
