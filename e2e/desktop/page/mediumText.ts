import type { Texts } from '../texts.ts';

/** What the desktop calls a medium of the API. */
export function mediumText(medium: string, texts: Texts): string {
	switch (medium) {
		case 'callback':
			return texts.callback;
		case 'email':
			return texts.email;
		case 'message':
			return texts.message;
		default:
			return texts.call;
	}
}
