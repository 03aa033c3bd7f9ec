import { speakWith, text } from '../../../extension/shared/text.ts';
import { translatorFrom } from '../../../extension/shared/translatorFrom.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { GalleryState, GalleryStep } from '../galleryState.ts';
import { galleryStateNamed } from '../galleryStates.ts';

/** Waits until the document shows an element that matches, which parts that are loaded later may bring. */
function shown(selector: string): Promise<HTMLElement> {
	return new Promise((resolve) => {
		const look = (): boolean => {
			const found = document.querySelector<HTMLElement>(selector);
			if (found !== null) resolve(found);
			return found !== null;
		};
		if (look()) return;
		const observer = new MutationObserver(() => look() && observer.disconnect());
		observer.observe(document.body, { subtree: true, childList: true, attributes: true });
	});
}

async function take(step: GalleryStep): Promise<void> {
	const target = await shown(step.selector);
	switch (step.kind) {
		case 'click':
			target.click();
			break;
		case 'focus':
			target.focus();
			break;
		case 'type':
			if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
				target.focus();
				target.value = step.text;
				target.dispatchEvent(new Event('input', { bubbles: true }));
			}
			break;
		default:
			throw new Error(`The gallery knows no step like ${JSON.stringify(step)}.`);
	}
}

/** How much of the undo time is over in the pictures. */
const undoOver = 0.35;

/** Stops every movement, now and whenever one begins: what fades in is there, what turns is at its start. */
function standStill(): void {
	for (const animation of document.getAnimations()) {
		const { activeDuration, delay = 0 } = animation.effect?.getComputedTiming() ?? {};
		const isDrain = animation instanceof CSSAnimation && animation.animationName === 'drain';
		const length = typeof activeDuration === 'number' && Number.isFinite(activeDuration) ? activeDuration : 0;
		animation.pause();
		animation.currentTime = delay + length * (isDrain ? undoOver : 1);
	}
}

/**
 * Shows the state that the address names, in the colours it names, with all movements stopped on their way. The document
 * says so once it does (`data-shown`), which pictures and tests wait for.
 */
export async function playState(show: (state: GalleryState, root: HTMLElement) => void): Promise<void> {
	const params = new URLSearchParams(location.search);
	const state = galleryStateNamed(params.get('state') ?? '');
	const scheme = params.get('scheme');
	const { documentElement } = document;
	if (scheme !== null) documentElement.style.colorScheme = scheme;
	speakWith(translatorFrom(messages));
	documentElement.lang = text('languageTag');
	document.title = state.title;
	show(state, document.querySelector<HTMLElement>('#root') ?? document.body);
	for (const step of state.steps ?? []) await take(step);
	await shown(state.shows);
	await document.fonts.ready;
	if (params.get('moving') === null) {
		document.addEventListener('animationstart', standStill);
		standStill();
	}
	documentElement.dataset['shown'] = state.name;
}
