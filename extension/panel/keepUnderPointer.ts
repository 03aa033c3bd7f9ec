/** What must not move while the pointer is over it: the next click is meant for what stands there now. */
const lists = '.suggestions, .codes';

/**
 * Keeps suggestions and codes where they are while the pointer is over them, whatever appears, grows or goes above: a stored
 * code, a trouble of the platform, the result of another wrap-up. What scrolling cannot give back, a margin above does, until the
 * pointer has left. What the agent types may move them. Answers how to end it.
 *
 * @param scroller what scrolls the wrap-ups; they lie in its `.entries`
 */
export function keepUnderPointer(scroller: HTMLElement): () => void {
	const ending = new AbortController();
	const { signal } = ending;
	let held: Element | null = null;
	let top = 0;
	let margin = 0;
	let isTyping = false;
	const topOf = (element: Element): number => element.getBoundingClientRect().top;
	const note = (): void => {
		top = held === null ? 0 : topOf(held);
	};
	const setMargin = (pixels: number): void => {
		margin = pixels;
		scroller
			.querySelector<HTMLElement>('.entries')
			?.style.setProperty('margin-block-start', pixels === 0 ? null : `${pixels}px`);
	};
	const release = (): void => {
		held = null;
		if (margin !== 0) {
			setMargin(0);
		}
	};
	const follow = (): void => {
		if (held?.isConnected !== true) {
			release();
			return;
		}
		if (isTyping) {
			note();
			return;
		}
		scroller.scrollTop += Math.round(topOf(held) - top);
		const rest = topOf(held) - top;
		if (rest !== 0) {
			setMargin(margin - rest);
		}
	};
	const onOver = ({ target }: Event): void => {
		const list = target instanceof Element ? target.closest(lists) : null;
		if (list !== held) {
			release();
			held = list;
			note();
		}
	};
	const onInput = (): void => {
		isTyping = true;
		requestAnimationFrame(() => {
			isTyping = false;
			note();
		});
	};
	scroller.addEventListener('pointerover', onOver, { signal });
	scroller.addEventListener('pointerleave', release, { signal });
	scroller.addEventListener('input', onInput, { signal });
	scroller.addEventListener('scroll', note, { signal, passive: true });
	addEventListener('resize', note, { signal });
	const observer = new MutationObserver(follow);
	observer.observe(scroller, { childList: true, subtree: true, characterData: true });
	signal.addEventListener('abort', () => observer.disconnect());
	return () => ending.abort();
}
