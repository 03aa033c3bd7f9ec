import type { Medium } from '../../../src/genesys/medium.ts';
import type { Texts } from '../texts.ts';

/** What the desktop calls a medium of the API. */
export function mediumText(medium: Medium, texts: Texts): string {
	switch (medium) {
		case 'callback':
			return texts.callback;
		case 'email':
			return texts.email;
		case 'message':
			return texts.message;
		case 'social':
			return texts.social;
		case 'video':
			return texts.video;
		case 'cobrowse':
			return texts.cobrowse;
		case 'screenshare':
			return texts.screenshare;
		case 'call':
			return texts.call;
	}
}
