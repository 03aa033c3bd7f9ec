import { g2 } from '../../src/desktop/packs/g2.ts';
import { watchFrame } from '../../src/desktop/watchFrame.ts';
import { sendFacts } from './sendFacts.ts';
import { shadowRootOf } from './shadowRootOf.ts';
import { soonIn } from './soonIn.ts';

/** Where one injection leaves its stop function for the next, after an update of the extension. */
const world = globalThis as typeof globalThis & { stopAfterword?: () => void };

world.stopAfterword?.();

const watch = watchFrame({
	document,
	createObserver: (callback) => new MutationObserver(callback),
	soon: soonIn(window),
	shadowRootOf,
	pack: g2,
	report: (facts) => sendFacts(facts, () => watch.stop()),
});

addEventListener('pagehide', () => watch.leave());
world.stopAfterword = watch.stop;
