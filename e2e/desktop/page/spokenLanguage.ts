/** Where the language that was switched to is kept: all frames of a tab see it, a reload keeps it. */
export const spokenKey = 'desk-locale';

/**
 * The language that was switched to in this tab, or null while it is the one of the session. A frame in somebody else's
 * page may be refused its storage; no language is switched there.
 */
export function spokenLanguage(): string | null {
	try {
		return sessionStorage.getItem(spokenKey);
	} catch (error) {
		if (error instanceof DOMException && error.name === 'SecurityError') return null;
		throw error;
	}
}

/** Keeps a language for this tab; null goes back to that of the session. */
export function rememberLanguage(locale: string | null): void {
	if (locale === null) sessionStorage.removeItem(spokenKey);
	else sessionStorage.setItem(spokenKey, locale);
}
