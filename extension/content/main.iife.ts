import { watchFrame } from '../../src/desktop/watchFrame.ts';
import { laterIn } from './laterIn.ts';
import { listen } from './listen.ts';
import { sendFacts } from './sendFacts.ts';
import { shadowRootOf } from './shadowRootOf.ts';
import { soonIn } from './soonIn.ts';

/** Where one injection leaves its stop function for the next, after an update of the extension. */
const world = globalThis as typeof globalThis & { stopAfterword?: () => void };

world.stopAfterword?.();

const end = new AbortController();
const stop = () => {
	end.abort();
	watch.stop();
};
const watch = watchFrame({
	document,
	location,
	createObserver: (callback) => new MutationObserver(callback),
	soon: soonIn(window),
	later: laterIn(window),
	now: () => performance.now(),
	shadowRootOf,
	heed: (root) =>
		root.addEventListener('click', (event) => watch.press(event.composedPath()), {
			capture: true,
			signal: end.signal,
		}),
	report: (facts) => sendFacts(facts, watch.use, stop),
});
listen(watch, end.signal);
world.stopAfterword = stop;
