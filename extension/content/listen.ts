import type { Watch } from '../../src/desktop/watchFrame.ts';

/** Native controls turn a key into a click by themselves. */
const native = ['button', 'input', 'a', 'select'];

/**
 * Tells a watch of everything but changes of the document. All of it ends with the signal, so that nothing is left in the
 * page after an update of the extension.
 */
export function listen(watch: Watch, signal: AbortSignal): void {
	const every = { capture: true, passive: true, signal };
	const wake = () => watch.wake(false);
	const navigated = () => watch.wake(true);

	addEventListener(
		'click',
		(event) => {
			watch.press(event.composedPath());
			wake();
		},
		every,
	);
	addEventListener(
		'keydown',
		(event) => {
			const path = event.composedPath();
			const isKey = event.key === 'Enter' || event.key === ' ';
			if (isKey && path[0] instanceof Element && !native.includes(path[0].localName)) watch.press(path);
		},
		every,
	);
	for (const name of ['visibilitychange', 'readystatechange', 'focus', 'message']) addEventListener(name, wake, every);
	for (const name of ['hashchange', 'popstate']) addEventListener(name, navigated, every);
	// Firefox has it later than our oldest version; `pushState` is seen there when the document changes after it.
	if ('navigation' in window) window.navigation.addEventListener('navigate', navigated, { signal });
	addEventListener('pagehide', () => watch.leave(), { signal });
	addEventListener('pageshow', ({ persisted }) => persisted && watch.wake(true), { signal });
}
