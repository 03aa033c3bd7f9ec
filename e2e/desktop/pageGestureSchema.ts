import * as v from 'valibot';
import type { PageGesture } from './deskMessages.ts';
import { locales } from './desktopSwitches.ts';

/** A gesture of the whole page as a tool at this machine may ask for it. */
export const pageGestureSchema: v.GenericSchema<unknown, PageGesture> = v.variant('kind', [
	v.object({
		kind: v.picklist(['collapsePanel', 'expandPanel', 'invalidateSession', 'reload', 'notice', 'notResponding']),
	}),
	v.object({ kind: v.literal('switchTool'), tool: v.picklist(['scripts', 'conversation', 'wrapup']) }),
	v.object({ kind: v.literal('changeRoute'), by: v.picklist(['hash', 'pushState']) }),
	v.object({ kind: v.literal('setLang'), locale: v.picklist(locales) }),
]);
