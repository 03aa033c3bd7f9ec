import type { PillNews, PillState } from '../../src/protocol/pillState.ts';
import { sendHint } from '../traffic/sendHint.ts';
import { createPillView } from './createPillView.ts';

/** Both browsers offer `browser` by themselves from the oldest version we run in. */
declare const browser: typeof chrome;

/** Where one injection leaves its stop function for the next, after an update of the extension. */
const world = globalThis as typeof globalThis & { stopAfterwordPill?: () => void };

/** The pill in the desktop's own page: what the background says, and a click that asks for the panel. */
function startPill(): () => void {
	const orphaned = (): false => {
		stop();
		return false;
	};
	// Nothing may be awaited before the message leaves, or the browser takes it for no gesture.
	const view = createPillView(document, () =>
		sendHint({ name: 'panel.open', payload: {} }).then((answer) => answer === true, orphaned),
	);
	const show = (state: PillState | null): void => {
		if (state === null) stop();
		else view.show(state);
	};
	const hear = (news: PillNews): void => {
		if (news.name === 'pill.news') show(news.state);
	};
	const ask = async (): Promise<void> => {
		// What is no answer at all is a background that is being updated: the next news tells.
		const state = (await sendHint({ name: 'pill.get', payload: {} })) as PillState | null | undefined;
		if (state !== undefined) show(state);
	};
	const stop = (): void => {
		view.remove();
		removeEventListener('pageshow', askAgain);
		if (browser.runtime?.id) browser.runtime.onMessage.removeListener(hear);
	};
	const askAgain = (): void => void ask().catch(stop);
	browser.runtime.onMessage.addListener(hear);
	addEventListener('pageshow', askAgain);
	askAgain();
	return stop;
}

world.stopAfterwordPill?.();
if (window.top === window) world.stopAfterwordPill = startPill();
