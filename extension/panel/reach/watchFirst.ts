import type { ShownFirst } from '../../../src/protocol/reachPort.ts';

/** The first suggestion of the wrap-up that is at work, where it can be chosen. */
const first = '[data-entry][data-selected=true][data-progress=choosing] [data-suggestion="1"]:not([disabled])';

/** Share of the suggestion that must lie inside the panel; a hair less than all, for screens with broken pixels. */
const whole = 0.98;

/**
 * Tells which first suggestion can be read on the screen, whenever that changes: it is whole inside the panel, and the
 * panel is not hidden. Answers how to end it.
 */
export function watchFirst(document: Document, onChange: (shown: ShownFirst | null) => void): () => void {
	let candidate: HTMLElement | null = null;
	let isInside = false;
	let told = 'null';

	const tell = (): void => {
		const key = candidate?.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
		const codeId = candidate?.dataset['codeId'];
		const isSeen = isInside && document.visibilityState === 'visible' && key !== undefined && codeId !== undefined;
		const shown = isSeen ? { key, codeId } : null;
		const mark = JSON.stringify(shown);
		if (mark === told) return;
		told = mark;
		onChange(shown);
	};
	const sight = new IntersectionObserver(
		(entries) => {
			isInside = entries.some(({ target, intersectionRatio }) => target === candidate && intersectionRatio >= whole);
			tell();
		},
		{ threshold: [0, whole] },
	);
	const look = (): void => {
		const found = document.querySelector<HTMLElement>(first);
		if (found !== candidate) {
			if (candidate !== null) sight.unobserve(candidate);
			candidate = found;
			isInside = false;
			if (found !== null) sight.observe(found);
		}
		tell();
	};
	const changes = new MutationObserver(look);
	changes.observe(document.body, { subtree: true, childList: true, attributes: true });
	document.addEventListener('visibilitychange', tell);
	look();
	return () => {
		sight.disconnect();
		changes.disconnect();
		document.removeEventListener('visibilitychange', tell);
	};
}
