import { watchFrame } from '../../src/desktop/watchFrame.ts';
import { sendFacts } from './sendFacts.ts';
import { shadowRootOf } from './shadowRootOf.ts';

/** Where one injection leaves its stop function for the next, after an update of the extension. */
const world = globalThis as typeof globalThis & { stopAfterword?: () => void };

world.stopAfterword?.();
world.stopAfterword = watchFrame(window, sendFacts, shadowRootOf);
